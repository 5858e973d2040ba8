-- Which spending the council asks about, where that differs from what is usual, and which was agreed to.

CREATE TABLE spending_rule (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  "from" TEXT NOT NULL CHECK (date("from") IS "from"),
  what TEXT NOT NULL CHECK (what IN ('cash', 'own_account', 'household', 'bank_charge', 'gambling', 'alcohol_tobacco', 'living_costs', 'words')),
  answer TEXT NOT NULL CHECK (answer IN ('ask', 'allowed')),
  words TEXT,
  source TEXT,
  removed_by INTEGER
) STRICT;

CREATE TABLE spending_agreed (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  what TEXT NOT NULL CHECK (what IN ('cash', 'own_account', 'household', 'bank_charge', 'gambling', 'alcohol_tobacco', 'living_costs', 'words')),
  "from" TEXT NOT NULL CHECK (date("from") IS "from"),
  "to" TEXT CHECK (date("to") IS "to"),
  contains TEXT,
  most INTEGER,
  why TEXT NOT NULL,
  agreed_by TEXT,
  agreed_on TEXT CHECK (date(agreed_on) IS agreed_on),
  removed_by INTEGER
) STRICT;

CREATE INDEX spending_rule_account ON spending_rule (account, "from");
CREATE INDEX spending_agreed_account ON spending_agreed (account, "from");
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('spending_rule', 'spending_rule_account', '20 4 1'),
  ('spending_agreed', 'spending_agreed_account', '20 4 1');
