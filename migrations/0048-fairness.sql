-- How the council came to its budget and whether it is enough: tables it works budgets out by (of the whole file), budgets told and decided,
-- what a decision letter says, outcomes with their reviews, and support that was missing.

CREATE TABLE ras_table (
  id INTEGER PRIMARY KEY,
  -- As JSON, with the name it goes by.
  ras TEXT NOT NULL,
  removed_by INTEGER
) STRICT;

CREATE TABLE budget (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  what TEXT NOT NULL CHECK (what IN ('indicative', 'actual')),
  day TEXT NOT NULL CHECK (date(day) IS day),
  amount INTEGER NOT NULL,
  per TEXT NOT NULL CHECK (per IN ('week', 'year')),
  found_by TEXT,
  points TEXT,
  answers TEXT,
  working TEXT,
  letter INTEGER REFERENCES letter,
  note TEXT,
  removed_by INTEGER
) STRICT;

ALTER TABLE letter ADD COLUMN reasons_found TEXT CHECK (json_type(reasons_found) = 'array');
ALTER TABLE letter ADD COLUMN reasons_unclear TEXT CHECK (json_type(reasons_unclear) = 'array');
ALTER TABLE letter ADD COLUMN reasons_where TEXT;
ALTER TABLE letter ADD COLUMN watch_clocks INTEGER CHECK (watch_clocks IN (0, 1));

CREATE TABLE outcome (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  name TEXT NOT NULL,
  care_outcomes TEXT CHECK (json_type(care_outcomes) = 'array'),
  "from" TEXT NOT NULL CHECK (date("from") IS "from"),
  "to" TEXT CHECK (date("to") IS "to"),
  note TEXT,
  removed_by INTEGER
) STRICT;

CREATE TABLE outcome_review (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  day TEXT NOT NULL CHECK (date(day) IS day),
  outcome INTEGER NOT NULL REFERENCES outcome,
  change TEXT NOT NULL CHECK (change IN ('a_lot_better', 'better', 'same', 'worse', 'a_lot_worse', 'not_apply')),
  achieved TEXT,
  removed_by INTEGER
) STRICT;

CREATE TABLE process_review (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  day TEXT NOT NULL CHECK (date(day) IS day),
  with_whom TEXT,
  helped_to_plan TEXT CHECK (helped_to_plan IN ('yes', 'partly', 'no')),
  views_heard TEXT CHECK (views_heard IN ('yes', 'partly', 'no')),
  easy_to_get TEXT CHECK (easy_to_get IN ('yes', 'partly', 'no')),
  easy_to_manage TEXT CHECK (easy_to_manage IN ('yes', 'partly', 'no')),
  know_budget TEXT CHECK (know_budget IN ('yes', 'partly', 'no')),
  easy_to_complain TEXT CHECK (easy_to_complain IN ('yes', 'partly', 'no')),
  note TEXT,
  removed_by INTEGER
) STRICT;

CREATE TABLE unmet_need (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  day TEXT NOT NULL CHECK (date(day) IS day),
  need TEXT NOT NULL,
  hours INTEGER,
  happened TEXT,
  removed_by INTEGER
) STRICT;

CREATE INDEX budget_account ON budget (account, day);
CREATE INDEX outcome_account ON outcome (account);
CREATE INDEX outcome_review_account ON outcome_review (account, day);
CREATE INDEX process_review_account ON process_review (account, day);
CREATE INDEX unmet_need_account ON unmet_need (account, day);
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('budget', 'budget_account', '20 4 1'),
  ('outcome', 'outcome_account', '20 4'),
  ('outcome_review', 'outcome_review_account', '60 20 1'),
  ('process_review', 'process_review_account', '20 4 1'),
  ('unmet_need', 'unmet_need_account', '60 20 1');
