-- Which money needs a paper to prove it, where that differs from what is usual, and why there is none.

CREATE TABLE paper_rule (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  "from" TEXT NOT NULL CHECK (date("from") IS "from"),
  category TEXT NOT NULL,
  needed TEXT NOT NULL CHECK (needed IN ('always', 'never', 'over')),
  over INTEGER,
  source TEXT,
  removed_by INTEGER
) STRICT;

-- Why a bank line or record has no paper: its table and id, as in `evidence`.
CREATE TABLE no_paper (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  of_table TEXT NOT NULL,
  of_id INTEGER NOT NULL,
  why TEXT NOT NULL CHECK (why IN ('lost', 'none_given', 'other')),
  note TEXT,
  removed_by INTEGER
) STRICT;

CREATE INDEX paper_rule_account ON paper_rule (account, "from");
CREATE INDEX no_paper_account ON no_paper (account, of_table, of_id);
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('paper_rule', 'paper_rule_account', '20 4 1'),
  ('no_paper', 'no_paper_account', '200 40 20 1');
