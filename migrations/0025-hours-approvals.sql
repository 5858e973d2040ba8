-- Who approved the hours of an assistant over some days, when, and what they came to.

CREATE TABLE hours_approval (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  person INTEGER NOT NULL REFERENCES person,
  "from" TEXT NOT NULL CHECK (date("from") IS "from"),
  "to" TEXT NOT NULL CHECK (date("to") IS "to"),
  hours INTEGER NOT NULL,
  approved_by TEXT NOT NULL,
  approved_on TEXT NOT NULL CHECK (date(approved_on) IS approved_on),
  note TEXT,
  removed_by INTEGER
) STRICT;

CREATE INDEX hours_approval_account ON hours_approval (account, "from");
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('hours_approval', 'hours_approval_account', '500 100 2');
