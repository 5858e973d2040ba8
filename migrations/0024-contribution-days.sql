-- A contribution that is not paid with the council's payments has days of its own. Both NULL: as the row before, or with the council's payments.

ALTER TABLE contribution_rate ADD COLUMN paid_every TEXT CHECK (paid_every IN ('weekly', '2_weekly', '4_weekly', 'monthly_by_days'));
ALTER TABLE contribution_rate ADD COLUMN first_due_on TEXT CHECK (date(first_due_on) IS first_due_on);
