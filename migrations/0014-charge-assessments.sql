-- What a person has and pays for in a week, from a day on: what an estimate of the council's charge is made of.

CREATE TABLE charge_assessment (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  "from" TEXT NOT NULL CHECK (date("from") IS "from"),
  income INTEGER NOT NULL,
  capital INTEGER NOT NULL,
  guarantee_for TEXT NOT NULL CHECK (guarantee_for IN ('single_18_to_24', 'single_25_to_pension_age', 'single_pension_age', 'other')),
  -- NULL: the published one, where it is on file.
  guarantee INTEGER,
  premiums INTEGER NOT NULL,
  housing INTEGER NOT NULL,
  disability INTEGER NOT NULL,
  note TEXT,
  removed_by INTEGER
) STRICT;

CREATE INDEX charge_assessment_account ON charge_assessment (account, "from");
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('charge_assessment', 'charge_assessment_account', '10 2 1');
