-- Statements of the bank as papers, and days on which their balance was compared with what is here.

CREATE TABLE statement (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  bank_account INTEGER NOT NULL REFERENCES bank_account,
  number TEXT,
  "from" TEXT NOT NULL CHECK (date("from") IS "from"),
  "to" TEXT NOT NULL CHECK (date("to") IS "to"),
  opening INTEGER,
  closing INTEGER,
  pages INTEGER,
  note TEXT,
  removed_by INTEGER
) STRICT;

CREATE TABLE reconciliation (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  bank_account INTEGER NOT NULL REFERENCES bank_account,
  day TEXT NOT NULL CHECK (date(day) IS day),
  balance INTEGER NOT NULL,
  note TEXT,
  removed_by INTEGER
) STRICT;

-- The first and last day of an account that came later, or ended, as a card does that the council changes.
ALTER TABLE bank_account ADD COLUMN used_from TEXT CHECK (date(used_from) IS used_from);
ALTER TABLE bank_account ADD COLUMN used_to TEXT CHECK (date(used_to) IS used_to);

CREATE INDEX statement_account ON statement (account, "from");
CREATE INDEX reconciliation_account ON reconciliation (account, day);
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('statement', 'statement_account', '60 12 1'),
  ('reconciliation', 'reconciliation_account', '60 12 1');
