-- A line of the plan may name outcomes of the Care Act it works towards; a council may limit how much is moved between lines in a year.

-- NULL: none is named.
ALTER TABLE plan_version ADD COLUMN care_outcomes TEXT CHECK (json_type(care_outcomes) = 'array');

-- Whole hundredths of the year's plan. NULL: no limit is known.
ALTER TABLE council_rules ADD COLUMN move_limit INTEGER CHECK (move_limit BETWEEN 0 AND 100);
