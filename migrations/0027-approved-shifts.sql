-- What was approved, day by day: the same hours on other days, or of another kind, are not it.

ALTER TABLE hours_approval ADD COLUMN shifts TEXT;
