-- The ledger as it begins. Money is whole pence, hours whole hundredths, days 'YYYY-MM-DD' (date() gives back only real ones),
-- lists JSON. Columns of records are the fields of core/facts.ts in snake case, so some are quoted.
--
-- What may change after it is written (records, marks on imports and statement lines) is kept in record_version each time;
-- what may not (entries, legs, statement lines, parts) names the audit row that made it. Either way an audit row's digest covers it.

CREATE TABLE file_info (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  made_at TEXT NOT NULL,
  example INTEGER NOT NULL CHECK (example IN (0, 1))
) STRICT;

-- ------------------------------------------------------------------------------------------------ who did what

-- One chain for each account and one (account null) for the file: `hash` covers the row and `previous`. `what` and `why` may be
-- erased when the law asks; their digest stays. References to audit are deferred: its row is written last in each transaction. Only
-- columns with an index refer to it (`removed_by`, `undone_by`, `decided_by` and `hidden_by` of records and lines do not): to see
-- whether a new audit row is waited for, SQLite looks through each table that may.
CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  account INTEGER REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  method TEXT NOT NULL,
  what TEXT,
  why TEXT,
  what_digest TEXT NOT NULL,
  rows_digest TEXT NOT NULL,
  previous TEXT,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_chain ON audit (account, id);

-- A record before and after one change, as JSON of its row; null: not there.
CREATE TABLE record_version (
  audit INTEGER NOT NULL REFERENCES audit DEFERRABLE INITIALLY DEFERRED,
  n INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  record INTEGER NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (audit, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_version_record ON record_version (table_name, record, audit, n);

-- ------------------------------------------------------------------------------------------------ records

CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  reference TEXT NOT NULL,
  person TEXT NOT NULL,
  council TEXT NOT NULL,
  opened_on TEXT NOT NULL CHECK (date(opened_on) IS opened_on),
  plan_year_start TEXT NOT NULL CHECK (date(plan_year_start) IS plan_year_start),
  role TEXT NOT NULL CHECK (role IN ('holder', 'nominated', 'authorised', 'deputy', 'attorney', 'managed')),
  employment_allowance INTEGER NOT NULL CHECK (employment_allowance IN (0, 1)),
  nation TEXT NOT NULL CHECK (nation IN ('england-and-wales', 'scotland', 'northern-ireland')),
  removed_by INTEGER
) STRICT;
CREATE UNIQUE INDEX account_reference ON account (reference COLLATE NOCASE) WHERE removed_by IS NULL;

CREATE TABLE bank_account (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  name TEXT NOT NULL,
  opening_balance INTEGER NOT NULL,
  removed_by INTEGER
) STRICT;
CREATE INDEX bank_account_account ON bank_account (account);

CREATE TABLE opening_amount (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  what TEXT NOT NULL CHECK (what IN ('hmrc', 'pension', 'contribution', 'direct_payment', 'holiday', 'fund', 'spent')),
  name TEXT,
  pence INTEGER,
  hours INTEGER,
  removed_by INTEGER,
  CHECK ((pence IS NULL) <> (hours IS NULL))
) STRICT;
CREATE INDEX opening_amount_account ON opening_amount (account);

CREATE TABLE council_rules (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  "from" TEXT NOT NULL CHECK (date("from") IS "from"),
  payment_model TEXT NOT NULL CHECK (payment_model IN ('net', 'gross_invoiced', 'contribution_first')),
  paid_every TEXT NOT NULL CHECK (paid_every IN ('weekly', '2_weekly', '4_weekly', 'monthly_by_days')),
  first_payment_on TEXT CHECK (date(first_payment_on) IS first_payment_on),
  weekly_gross INTEGER NOT NULL,
  surplus_weeks REAL NOT NULL,
  surplus_basis TEXT NOT NULL CHECK (surplus_basis IN ('gross', 'net')),
  excludes TEXT NOT NULL CHECK (json_type(excludes) = 'array'),
  agreed_contingency INTEGER NOT NULL,
  return_every TEXT CHECK (return_every IN ('4_weekly', 'monthly', 'quarterly', '6_monthly', 'yearly')),
  reply_days INTEGER,
  keep_years INTEGER,
  removed_by INTEGER
) STRICT;
CREATE INDEX council_rules_account ON council_rules (account, "from");

CREATE TABLE contribution_rate (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  "from" TEXT NOT NULL CHECK (date("from") IS "from"),
  weekly INTEGER NOT NULL,
  removed_by INTEGER
) STRICT;
CREATE INDEX contribution_rate_account ON contribution_rate (account, "from");

-- Paid to the council from the person's own money: never in this account's cash.
CREATE TABLE contribution_paid (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  day TEXT NOT NULL CHECK (date(day) IS day),
  amount INTEGER NOT NULL,
  how TEXT NOT NULL,
  removed_by INTEGER
) STRICT;
CREATE INDEX contribution_paid_account ON contribution_paid (account, day);

CREATE TABLE fund (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  fund TEXT NOT NULL,
  name TEXT NOT NULL,
  ring_fenced INTEGER NOT NULL CHECK (ring_fenced IN (0, 1)),
  removed_by INTEGER
) STRICT;
CREATE INDEX fund_account ON fund (account);

-- One version of a plan line: rows with the same `line` are versions of one line.
CREATE TABLE plan_line (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  line TEXT NOT NULL,
  outcome TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('pa_hours', 'agency_hours', 'weekly', 'yearly', 'one_off')),
  hours_per_week INTEGER,
  rate INTEGER,
  amount INTEGER,
  "from" TEXT NOT NULL CHECK (date("from") IS "from"),
  "to" TEXT CHECK (date("to") IS "to"),
  fund TEXT,
  banking_clause TEXT,
  removed_by INTEGER
) STRICT;
CREATE INDEX plan_line_account ON plan_line (account, "from");

CREATE TABLE plan_move (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  day TEXT NOT NULL CHECK (date(day) IS day),
  from_line TEXT NOT NULL,
  to_line TEXT NOT NULL,
  amount INTEGER NOT NULL,
  reason TEXT NOT NULL,
  agreed_by TEXT NOT NULL,
  removed_by INTEGER
) STRICT;
CREATE INDEX plan_move_account ON plan_move (account, day);

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  name TEXT NOT NULL,
  born TEXT CHECK (date(born) IS born),
  started TEXT CHECK (date(started) IS started),
  "left" TEXT CHECK (date("left") IS "left"),
  hours_per_week INTEGER,
  plan_line TEXT,
  holiday_method TEXT CHECK (holiday_method IN ('irregular', 'regular')),
  leave_year_start TEXT CHECK (date(leave_year_start) IS leave_year_start),
  removed_by INTEGER
) STRICT;
CREATE INDEX person_account ON person (account);

CREATE TABLE pay_rate (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  name TEXT NOT NULL,
  "from" TEXT NOT NULL CHECK (date("from") IS "from"),
  rate INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('standard', 'weekend', 'bank_holiday', 'sleep_in')),
  removed_by INTEGER
) STRICT;
CREATE INDEX pay_rate_account ON pay_rate (account, "from");

CREATE TABLE timesheet (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  name TEXT NOT NULL,
  day TEXT NOT NULL CHECK (date(day) IS day),
  hours INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('worked', 'holiday', 'sick', 'sleep_in', 'lapsed')),
  removed_by INTEGER
) STRICT;
CREATE INDEX timesheet_account ON timesheet (account, day);

CREATE TABLE payslip (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  name TEXT NOT NULL,
  period_start TEXT NOT NULL CHECK (date(period_start) IS period_start),
  period_end TEXT NOT NULL CHECK (date(period_end) IS period_end),
  paid_on TEXT NOT NULL CHECK (date(paid_on) IS paid_on),
  hours INTEGER,
  gross INTEGER NOT NULL,
  tax INTEGER NOT NULL,
  employee_ni INTEGER NOT NULL,
  employer_ni INTEGER NOT NULL,
  employee_pension INTEGER NOT NULL,
  employer_pension INTEGER NOT NULL,
  net INTEGER NOT NULL,
  removed_by INTEGER
) STRICT;
CREATE INDEX payslip_account ON payslip (account, period_end);

CREATE TABLE invoice (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  supplier TEXT NOT NULL,
  number TEXT NOT NULL,
  day TEXT NOT NULL CHECK (date(day) IS day),
  due TEXT CHECK (date(due) IS due),
  service_from TEXT CHECK (date(service_from) IS service_from),
  service_to TEXT CHECK (date(service_to) IS service_to),
  hours INTEGER,
  rate INTEGER,
  amount INTEGER NOT NULL,
  plan_line TEXT,
  removed_by INTEGER
) STRICT;
CREATE INDEX invoice_account ON invoice (account, day);

CREATE TABLE purchase (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  day TEXT NOT NULL CHECK (date(day) IS day),
  supplier TEXT NOT NULL,
  item TEXT NOT NULL,
  amount INTEGER NOT NULL,
  plan_line TEXT,
  approved_on TEXT CHECK (date(approved_on) IS approved_on),
  approved_by TEXT,
  paid_by TEXT,
  removed_by INTEGER
) STRICT;
CREATE INDEX purchase_account ON purchase (account, day);

CREATE TABLE payment (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  day TEXT NOT NULL CHECK (date(day) IS day),
  "to" TEXT NOT NULL,
  amount INTEGER NOT NULL,
  "for" TEXT,
  category TEXT NOT NULL,
  plan_line TEXT,
  reference TEXT,
  removed_by INTEGER
) STRICT;
CREATE INDEX payment_account ON payment (account, day);

CREATE TABLE set_aside (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  pot TEXT NOT NULL CHECK (pot IN ('redundancy', 'insurance', 'tax', 'other')),
  amount INTEGER NOT NULL,
  day TEXT NOT NULL CHECK (date(day) IS day),
  removed_by INTEGER
) STRICT;
CREATE INDEX set_aside_account ON set_aside (account, day);

CREATE TABLE rule (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  position INTEGER NOT NULL,
  contains TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  category TEXT NOT NULL,
  plan_line TEXT,
  fund TEXT,
  removed_by INTEGER
) STRICT;
CREATE INDEX rule_account ON rule (account, position);

-- ------------------------------------------------------------------------------------------------ the bank

-- One bank file brought in: imported + already_there + before_opening + rejected = rows, always.
CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  bank_account INTEGER NOT NULL REFERENCES bank_account,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  -- A layout of core/bank, and the account as the file names it.
  format TEXT NOT NULL,
  account_shown TEXT,
  rows INTEGER NOT NULL,
  imported INTEGER NOT NULL,
  already_there INTEGER NOT NULL,
  before_opening INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  doubtful INTEGER NOT NULL,
  explained INTEGER NOT NULL,
  -- The file's first and last day, with lines before the opening.
  first_day TEXT CHECK (date(first_day) IS first_day),
  last_day TEXT CHECK (date(last_day) IS last_day),
  printed_day TEXT CHECK (date(printed_day) IS printed_day),
  printed_balance INTEGER,
  notices TEXT NOT NULL CHECK (json_type(notices) = 'array'),
  made_by INTEGER NOT NULL REFERENCES audit DEFERRABLE INITIALLY DEFERRED,
  undone_by INTEGER,
  CHECK (imported + already_there + before_opening + rejected = rows)
) STRICT;
CREATE INDEX import_account ON import (account, id);
CREATE INDEX import_made_by ON import (made_by);

-- A row that could not be read, as it stands in the file.
CREATE TABLE import_problem (
  import INTEGER NOT NULL REFERENCES import,
  n INTEGER NOT NULL,
  row INTEGER NOT NULL,
  text TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (import, n)
) STRICT, WITHOUT ROWID;

-- A line of a statement. Positive in, negative out. Only `decided_by`, `same_as` and `hidden_by` ever change, each time through record_version.
CREATE TABLE statement_line (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  bank_account INTEGER NOT NULL REFERENCES bank_account,
  import INTEGER NOT NULL REFERENCES import,
  row INTEGER NOT NULL,
  day TEXT NOT NULL CHECK (date(day) IS day),
  amount INTEGER NOT NULL,
  text TEXT NOT NULL,
  balance INTEGER,
  -- The bank's own number for it, where the file has one.
  bank_id TEXT,
  -- The change in which the user said that it is real, though another line looks the same.
  decided_by INTEGER,
  -- The line it is, where the user said that the two are one: whatever shows this line shows that one.
  same_as INTEGER REFERENCES statement_line,
  -- The change that took it out: its import undone, or it was a duplicate. Null: the line counts.
  hidden_by INTEGER
) STRICT;
CREATE INDEX statement_line_account ON statement_line (account, day, id);
CREATE INDEX statement_line_import ON statement_line (import, row);
CREATE INDEX statement_line_same_as ON statement_line (same_as) WHERE same_as IS NOT NULL;

-- Lines that may be one and the same and wait for the user to say so: each pair both ways. Kept by whatever brings lines in or
-- takes them out.
CREATE TABLE doubt (
  account INTEGER NOT NULL REFERENCES account,
  line INTEGER NOT NULL REFERENCES statement_line,
  twin INTEGER NOT NULL REFERENCES statement_line,
  PRIMARY KEY (account, line, twin)
) STRICT, WITHOUT ROWID;

-- What one part of a line was for; the parts in force (removed_by null) add up to the line's amount. Explaining a line anew
-- removes its parts and adds others.
CREATE TABLE line_part (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  line INTEGER NOT NULL REFERENCES statement_line,
  n INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  settles_kind TEXT CHECK (settles_kind IN ('payment', 'payslip', 'invoice', 'purchase', 'repayment')),
  settles_id INTEGER,
  category TEXT,
  plan_line TEXT,
  fund TEXT,
  rule INTEGER REFERENCES rule,
  by_user INTEGER NOT NULL CHECK (by_user IN (0, 1)),
  made_by INTEGER NOT NULL REFERENCES audit DEFERRABLE INITIALLY DEFERRED,
  removed_by INTEGER REFERENCES audit DEFERRABLE INITIALLY DEFERRED,
  CHECK ((settles_kind IS NULL) = (settles_id IS NULL)),
  CHECK (settles_kind IS NOT NULL OR category IS NOT NULL)
) STRICT;
CREATE INDEX line_part_line ON line_part (line, n);
CREATE INDEX line_part_account ON line_part (account) WHERE removed_by IS NULL;
CREATE INDEX line_part_settles ON line_part (account, settles_kind, settles_id) WHERE settles_kind IS NOT NULL;
CREATE INDEX line_part_rule ON line_part (rule) WHERE rule IS NOT NULL;
CREATE INDEX line_part_made_by ON line_part (made_by);
CREATE INDEX line_part_removed_by ON line_part (removed_by) WHERE removed_by IS NOT NULL;

-- Rows of a file that were already there, the line each was, and how this file shows it: undoing the file that brought a line in
-- keeps the line where another file, not undone, shows it too.
CREATE TABLE seen_line (
  import INTEGER NOT NULL REFERENCES import,
  row INTEGER NOT NULL,
  line INTEGER NOT NULL REFERENCES statement_line,
  text TEXT NOT NULL,
  balance INTEGER,
  bank_id TEXT,
  PRIMARY KEY (import, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX seen_line_line ON seen_line (line);

-- How to read files whose columns the user chose, remembered by their header for the whole ledger file.
CREATE TABLE bank_profile (
  id INTEGER PRIMARY KEY,
  header TEXT NOT NULL UNIQUE,
  mapping TEXT NOT NULL CHECK (json_type(mapping) = 'object')
) STRICT;

-- ------------------------------------------------------------------------------------------------ double entry

-- Never edited, never deleted: a correction reverses an entry and posts anew. An entry is live while nothing reverses it
-- and it reverses nothing. The source is the record or statement line it posts: its table and id.
CREATE TABLE entry (
  account INTEGER NOT NULL REFERENCES account,
  day TEXT NOT NULL CHECK (date(day) IS day),
  id INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('posting', 'reversal')),
  source_table TEXT NOT NULL,
  source_id INTEGER NOT NULL,
  reverses INTEGER REFERENCES entry (id),
  -- Who it came from or went to, and what for, as Money shows and searches them.
  who TEXT NOT NULL,
  text TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES audit DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (account, day, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX entry_id ON entry (id);
CREATE UNIQUE INDEX entry_reverses ON entry (reverses) WHERE reverses IS NOT NULL;
CREATE INDEX entry_source ON entry (account, source_table, source_id);
CREATE INDEX entry_made_by ON entry (made_by);

-- The legs of an entry add up to 0. '' in plan line, fund or category: none.
CREATE TABLE leg (
  account INTEGER NOT NULL,
  entry INTEGER NOT NULL REFERENCES entry (id),
  n INTEGER NOT NULL,
  heading TEXT NOT NULL,
  category TEXT NOT NULL,
  plan_line TEXT NOT NULL,
  fund TEXT NOT NULL,
  pence INTEGER NOT NULL,
  PRIMARY KEY (account, entry, n)
) STRICT, WITHOUT ROWID;

-- Kept by the transaction that posts, checked by verify. `pence_in` sums legs above 0, `pence_out` those below as a positive
-- number; reversals count like any entry.
CREATE TABLE month_total (
  account INTEGER NOT NULL REFERENCES account,
  month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  heading TEXT NOT NULL,
  category TEXT NOT NULL,
  plan_line TEXT NOT NULL,
  fund TEXT NOT NULL,
  pence_in INTEGER NOT NULL,
  pence_out INTEGER NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (account, month, heading, category, plan_line, fund)
) STRICT, WITHOUT ROWID;

CREATE TABLE heading_balance (
  account INTEGER NOT NULL REFERENCES account,
  heading TEXT NOT NULL,
  pence INTEGER NOT NULL,
  PRIMARY KEY (account, heading)
) STRICT, WITHOUT ROWID;

-- What Money shows, in the order people read it: a row for each bank account's opening balance, each statement line that counts
-- and each recorded payment, or what is left of it, that no line has cleared. Kept by the transaction that posts. `place` orders
-- the day; `pence` is what the row adds to the balance; '' and `split`: several purposes, to be looked up in the entry's legs.
CREATE TABLE money_row (
  account INTEGER NOT NULL REFERENCES account,
  day TEXT NOT NULL,
  place INTEGER NOT NULL,
  entry INTEGER NOT NULL REFERENCES entry (id),
  pence INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('opening', 'explained', 'unexplained', 'recorded')),
  category TEXT NOT NULL,
  plan_line TEXT NOT NULL,
  fund TEXT NOT NULL,
  split INTEGER NOT NULL CHECK (split IN (0, 1)),
  PRIMARY KEY (account, day, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX money_row_unexplained ON money_row (account, pence) WHERE state = 'unexplained';

-- The rows of Money by month. `pence` with the opening balance, `pence_in` and `pence_out` without.
CREATE TABLE money_month (
  account INTEGER NOT NULL REFERENCES account,
  month TEXT NOT NULL,
  rows INTEGER NOT NULL,
  pence INTEGER NOT NULL,
  pence_in INTEGER NOT NULL,
  pence_out INTEGER NOT NULL,
  PRIMARY KEY (account, month)
) STRICT, WITHOUT ROWID;

-- ------------------------------------------------------------------------------------------------ what stays as written

CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit rows stay'); END;
-- `what` and `why` may be erased, nothing else may change.
CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit
WHEN NEW.what IS NOT NULL OR NEW.why IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.account IS NOT OLD.account OR NEW.at IS NOT OLD.at OR NEW.who IS NOT OLD.who
  OR NEW.method IS NOT OLD.method OR NEW.what_digest IS NOT OLD.what_digest OR NEW.rows_digest IS NOT OLD.rows_digest
  OR NEW.previous IS NOT OLD.previous OR NEW.hash IS NOT OLD.hash
BEGIN SELECT RAISE(ABORT, 'audit rows do not change'); END;
CREATE TRIGGER record_version_stays BEFORE DELETE ON record_version BEGIN SELECT RAISE(ABORT, 'versions stay'); END;
CREATE TRIGGER record_version_unchanged BEFORE UPDATE ON record_version BEGIN SELECT RAISE(ABORT, 'versions do not change'); END;
CREATE TRIGGER entry_stays BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'entries stay'); END;
CREATE TRIGGER entry_unchanged BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'entries do not change'); END;
CREATE TRIGGER leg_stays BEFORE DELETE ON leg BEGIN SELECT RAISE(ABORT, 'legs stay'); END;
CREATE TRIGGER leg_unchanged BEFORE UPDATE ON leg BEGIN SELECT RAISE(ABORT, 'legs do not change'); END;
CREATE TRIGGER statement_line_stays BEFORE DELETE ON statement_line BEGIN SELECT RAISE(ABORT, 'statement lines stay'); END;
CREATE TRIGGER statement_line_unchanged BEFORE UPDATE OF id, account, bank_account, import, row, day, amount, text, balance, bank_id ON statement_line
BEGIN SELECT RAISE(ABORT, 'statement lines do not change'); END;
CREATE TRIGGER line_part_stays BEFORE DELETE ON line_part BEGIN SELECT RAISE(ABORT, 'parts stay'); END;
CREATE TRIGGER line_part_unchanged BEFORE UPDATE ON line_part WHEN OLD.removed_by IS NOT NULL BEGIN SELECT RAISE(ABORT, 'removed parts do not change'); END;
CREATE TRIGGER line_part_only_removed BEFORE UPDATE OF id, account, line, n, amount, settles_kind, settles_id, category, plan_line, fund, rule, by_user, made_by ON line_part
BEGIN SELECT RAISE(ABORT, 'parts do not change'); END;

-- ------------------------------------------------------------------------------------------------ sizes

-- What the query planner is told: a file of five accounts with 20,000 bank lines each (rows, then rows for each value of the first
-- column, of the first two, and so on). Without it SQLite takes an account for ten rows and reads all of it where an index would lead
-- to one. Fixed, so that a statement runs the same way in every file: ANALYZE is never run.
ANALYZE sqlite_schema;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('audit', 'audit_chain', '10000 2000 1'),
  ('record_version', 'record_version', '100000 10 1'),
  ('record_version', 'record_version_record', '100000 5000 1 1 1'),
  ('account', 'account_reference', '5 1'),
  ('bank_account', 'bank_account_account', '10 2'),
  ('opening_amount', 'opening_amount_account', '30 6'),
  ('council_rules', 'council_rules_account', '20 4 1'),
  ('contribution_rate', 'contribution_rate_account', '30 6 1'),
  ('contribution_paid', 'contribution_paid_account', '500 100 1'),
  ('fund', 'fund_account', '20 4'),
  ('plan_line', 'plan_line_account', '100 20 2'),
  ('plan_move', 'plan_move_account', '50 10 1'),
  ('person', 'person_account', '30 6'),
  ('pay_rate', 'pay_rate_account', '100 20 2'),
  ('timesheet', 'timesheet_account', '50000 10000 4'),
  ('payslip', 'payslip_account', '5000 1000 4'),
  ('invoice', 'invoice_account', '5000 1000 2'),
  ('purchase', 'purchase_account', '5000 1000 2'),
  ('payment', 'payment_account', '5000 1000 2'),
  ('set_aside', 'set_aside_account', '100 20 1'),
  ('rule', 'rule_account', '500 100 1'),
  ('import', 'import_account', '500 100 1'),
  ('import', 'import_made_by', '500 1'),
  ('import_problem', 'import_problem', '500 5 1'),
  ('statement_line', 'statement_line_account', '100000 20000 10 1'),
  ('statement_line', 'statement_line_import', '100000 500 1'),
  ('statement_line', 'statement_line_same_as', '5000 1'),
  ('doubt', 'doubt', '100 20 2 1'),
  ('line_part', 'line_part_line', '100000 1 1'),
  ('line_part', 'line_part_account', '100000 20000'),
  ('line_part', 'line_part_settles', '20000 4000 1000 2'),
  ('line_part', 'line_part_rule', '50000 100'),
  ('line_part', 'line_part_made_by', '100000 100'),
  ('line_part', 'line_part_removed_by', '5000 10'),
  ('seen_line', 'seen_line', '50000 500 1'),
  ('seen_line', 'seen_line_line', '50000 1'),
  ('entry', 'entry', '150000 30000 15 1'),
  ('entry', 'entry_id', '150000 1'),
  ('entry', 'entry_reverses', '10000 1'),
  ('entry', 'entry_source', '150000 30000 5000 1'),
  ('entry', 'entry_made_by', '150000 100'),
  ('leg', 'leg', '300000 60000 2 1'),
  ('month_total', 'month_total', '10000 2000 40 10 5 2 1'),
  ('heading_balance', 'heading_balance', '90 18 1'),
  ('money_row', 'money_row', '100000 20000 10 1'),
  ('money_row', 'money_row_unexplained', '500 100 1'),
  ('money_month', 'money_month', '300 60 1');
