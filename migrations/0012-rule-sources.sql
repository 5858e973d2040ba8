-- Where a council's rules are written, and what is to be remembered of them.

ALTER TABLE council_rules ADD COLUMN source TEXT;
ALTER TABLE council_rules ADD COLUMN note TEXT;
