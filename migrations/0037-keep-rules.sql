-- How long papers are kept where the council says it by kind of paper, and papers that were destroyed once that was over.

CREATE TABLE keep_rule (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  "from" TEXT NOT NULL CHECK (date("from") IS "from"),
  papers TEXT NOT NULL CHECK (papers IN ('statements', 'spending', 'equipment', 'employer', 'decisions')),
  kept TEXT NOT NULL CHECK (kept IN ('years', 'tax_years', 'life', 'for_ever')),
  years INTEGER,
  source TEXT,
  removed_by INTEGER
) STRICT;

-- The change that destroyed it; its content goes from the file of papers once every row that names it says so.
ALTER TABLE evidence ADD COLUMN destroyed_by INTEGER;

CREATE INDEX keep_rule_account ON keep_rule (account, "from");
CREATE INDEX evidence_destroyed ON evidence (destroyed_by, sha256) WHERE destroyed_by IS NOT NULL;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('keep_rule', 'keep_rule_account', '20 4 1'),
  ('evidence', 'evidence_destroyed', '200 10 1');
