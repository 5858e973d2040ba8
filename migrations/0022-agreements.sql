-- Prices agreed with suppliers, what suppliers are known by, and invoices that are disputed.

ALTER TABLE supplier ADD COLUMN care_registration TEXT;
ALTER TABLE supplier ADD COLUMN pay_reference TEXT;
ALTER TABLE invoice ADD COLUMN disputed_on TEXT CHECK (date(disputed_on) IS disputed_on);

CREATE TABLE agreement (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  supplier INTEGER NOT NULL REFERENCES supplier,
  what TEXT NOT NULL CHECK (what IN ('hour', 'weekend_hour', 'bank_holiday_hour', 'visit', 'night', 'mile')),
  "from" TEXT NOT NULL CHECK (date("from") IS "from"),
  "to" TEXT CHECK (date("to") IS "to"),
  rate INTEGER NOT NULL,
  hours_per_week INTEGER,
  plan_line INTEGER REFERENCES plan_line,
  note TEXT,
  removed_by INTEGER
) STRICT;

CREATE INDEX agreement_account ON agreement (account, "from");
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('agreement', 'agreement_account', '20 4 1');
