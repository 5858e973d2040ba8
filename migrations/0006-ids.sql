-- Records refer to people, plan lines and funds by id: a name is for people to read, may change and may be shared. What was kept by name is
-- brought over within each account. Digests of changes made before this were made of the names; those stay, for the digests alone.

-- What each version of a record said, where it named another.
CREATE TABLE record_version_said (
  audit INTEGER NOT NULL,
  n INTEGER NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (audit, n),
  FOREIGN KEY (audit, n) REFERENCES record_version (audit, n)
) STRICT, WITHOUT ROWID;
INSERT INTO record_version_said (audit, n, before, after) SELECT audit, n, before, after FROM record_version
  WHERE table_name IN ('opening_amount', 'plan_line', 'plan_move', 'person', 'pay_rate', 'timesheet', 'payslip', 'invoice', 'purchase', 'payment', 'rule');
CREATE TABLE line_part_said (
  part INTEGER PRIMARY KEY REFERENCES line_part (id),
  plan_line TEXT,
  fund TEXT
) STRICT;
INSERT INTO line_part_said (part, plan_line, fund) SELECT id, plan_line, fund FROM line_part WHERE plan_line IS NOT NULL OR fund IS NOT NULL;
CREATE TABLE leg_said (
  account INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  n INTEGER NOT NULL,
  plan_line TEXT NOT NULL,
  fund TEXT NOT NULL,
  PRIMARY KEY (account, entry, n),
  FOREIGN KEY (account, entry, n) REFERENCES leg (account, entry, n)
) STRICT, WITHOUT ROWID;
INSERT INTO leg_said (account, entry, n, plan_line, fund) SELECT account, entry, n, plan_line, fund FROM leg WHERE plan_line <> '' OR fund <> '';


-- ------------------------------------------------------------------------------------------------ plan lines

-- What was a plan line is a version of one.
DROP TRIGGER record_version_unchanged;
UPDATE record_version SET table_name = 'plan_version' WHERE table_name = 'plan_line';
ALTER TABLE plan_line RENAME TO plan_version_before;
DROP INDEX plan_line_account;

-- Every name a plan line had or was referred to by, in the order they came.
CREATE TABLE line_name (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL,
  name TEXT NOT NULL,
  -- The changes that first gave the name and, of one no version has any more, last took it away.
  given_by INTEGER NOT NULL,
  gone_by INTEGER,
  UNIQUE (account, name)
) STRICT;
INSERT INTO line_name (account, name, given_by, gone_by)
  SELECT account, name, min(audit), iif(max(live), NULL, max(audit)) FROM (
    SELECT after ->> 'account' AS account, after ->> 'line' AS name, audit, record, 0 AS live
      FROM record_version WHERE table_name = 'plan_version' AND after ->> 'line' IS NOT NULL
    UNION ALL SELECT before ->> 'account', before ->> 'line', audit, record, 0
      FROM record_version WHERE table_name = 'plan_version' AND before ->> 'line' IS NOT NULL
    UNION ALL SELECT before.account, before.line, version.audit, before.id, before.removed_by IS NULL
      FROM plan_version_before AS before JOIN record_version AS version ON version.table_name = 'plan_version' AND version.record = before.id
        AND version.after ->> 'line' = before.line)
  GROUP BY account, name ORDER BY min(record), min(audit);

CREATE TABLE plan_line (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  name TEXT NOT NULL,
  removed_by INTEGER
) STRICT;
INSERT INTO plan_line (id, account, name, removed_by) SELECT id, account, name, gone_by FROM line_name;
CREATE INDEX plan_line_account ON plan_line (account);
-- Each came with the first version that had its name, and went with the last.
INSERT INTO record_version (audit, n, table_name, record, before, after)
  SELECT audit, (SELECT max(n) FROM record_version AS other WHERE other.audit = made.audit) + row_number() OVER (PARTITION BY audit ORDER BY id, step),
    'plan_line', id, before, after
  FROM (
    SELECT given_by AS audit, id, 1 AS step, NULL AS before, json_object('id', id, 'account', account, 'name', name, 'removed_by', NULL) AS after FROM line_name
    UNION ALL SELECT gone_by, id, 2, json_object('id', id, 'account', account, 'name', name, 'removed_by', NULL),
      json_object('id', id, 'account', account, 'name', name, 'removed_by', gone_by) FROM line_name WHERE gone_by IS NOT NULL
  ) AS made;

-- ------------------------------------------------------------------------------------------------ which name is which

-- Of people and funds of one name the one that is there, else the last that was; then whoever had the name before.
CREATE TABLE name_of (
  what TEXT NOT NULL,
  account INTEGER NOT NULL,
  name TEXT NOT NULL,
  id INTEGER NOT NULL,
  PRIMARY KEY (what, account, name)
) STRICT, WITHOUT ROWID;
INSERT INTO name_of (what, account, name, id) SELECT 'plan_line', account, name, id FROM line_name;
INSERT OR IGNORE INTO name_of (what, account, name, id) SELECT 'person', account, name, id FROM person ORDER BY removed_by IS NOT NULL, id DESC;
INSERT OR IGNORE INTO name_of (what, account, name, id) SELECT 'fund', account, fund, id FROM fund ORDER BY removed_by IS NOT NULL, id DESC;
INSERT OR IGNORE INTO name_of (what, account, name, id)
  SELECT 'person', after ->> 'account', after ->> 'name', record FROM record_version WHERE table_name = 'person' AND after IS NOT NULL ORDER BY audit DESC;
INSERT OR IGNORE INTO name_of (what, account, name, id)
  SELECT 'fund', after ->> 'account', after ->> 'fund', record FROM record_version WHERE table_name = 'fund' AND after IS NOT NULL ORDER BY audit DESC;


-- ------------------------------------------------------------------------------------------------ records

CREATE TABLE opening_amount_next (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  what TEXT NOT NULL CHECK (what IN ('hmrc', 'pension', 'contribution', 'direct_payment', 'holiday', 'fund', 'spent')),
  person INTEGER REFERENCES person,
  plan_line INTEGER REFERENCES plan_line,
  fund INTEGER REFERENCES fund,
  pence INTEGER,
  hours INTEGER,
  removed_by INTEGER,
  CHECK ((pence IS NULL) <> (hours IS NULL))
) STRICT;
INSERT INTO opening_amount_next (id, account, what, person, plan_line, fund, pence, hours, removed_by)
  SELECT id, account, what, iif(what = 'holiday', (SELECT id FROM name_of WHERE what = 'person' AND account = old.account AND name = old.name), NULL), iif(what = 'spent', (SELECT id FROM name_of WHERE what = 'plan_line' AND account = old.account AND name = old.name), NULL), iif(what = 'fund', (SELECT id FROM name_of WHERE what = 'fund' AND account = old.account AND name = old.name), NULL), pence, hours, removed_by
  FROM opening_amount AS old;
DROP TABLE opening_amount;
ALTER TABLE opening_amount_next RENAME TO opening_amount;
CREATE INDEX opening_amount_account ON opening_amount (account);
UPDATE record_version SET
    before = json_set(json_remove(before, '$.name'), '$.person', iif(before ->> 'what' = 'holiday', (SELECT id FROM name_of WHERE what = 'person' AND account = before ->> 'account' AND name = before ->> 'name'), NULL), '$.plan_line', iif(before ->> 'what' = 'spent', (SELECT id FROM name_of WHERE what = 'plan_line' AND account = before ->> 'account' AND name = before ->> 'name'), NULL), '$.fund', iif(before ->> 'what' = 'fund', (SELECT id FROM name_of WHERE what = 'fund' AND account = before ->> 'account' AND name = before ->> 'name'), NULL)),
    after = json_set(json_remove(after, '$.name'), '$.person', iif(after ->> 'what' = 'holiday', (SELECT id FROM name_of WHERE what = 'person' AND account = after ->> 'account' AND name = after ->> 'name'), NULL), '$.plan_line', iif(after ->> 'what' = 'spent', (SELECT id FROM name_of WHERE what = 'plan_line' AND account = after ->> 'account' AND name = after ->> 'name'), NULL), '$.fund', iif(after ->> 'what' = 'fund', (SELECT id FROM name_of WHERE what = 'fund' AND account = after ->> 'account' AND name = after ->> 'name'), NULL))
  WHERE table_name = 'opening_amount';

CREATE TABLE plan_version (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  line INTEGER NOT NULL REFERENCES plan_line,
  outcome TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('pa_hours', 'agency_hours', 'weekly', 'yearly', 'one_off')),
  hours_per_week INTEGER,
  rate INTEGER,
  amount INTEGER,
  "from" TEXT NOT NULL CHECK (date("from") IS "from"),
  "to" TEXT CHECK (date("to") IS "to"),
  fund INTEGER REFERENCES fund,
  banking_clause TEXT,
  removed_by INTEGER
) STRICT;
INSERT INTO plan_version (id, account, line, outcome, kind, hours_per_week, rate, amount, "from", "to", fund, banking_clause, removed_by)
  SELECT id, account, (SELECT id FROM name_of WHERE what = 'plan_line' AND account = old.account AND name = old.line), outcome, kind, hours_per_week, rate, amount, "from", "to", (SELECT id FROM name_of WHERE what = 'fund' AND account = old.account AND name = old.fund), banking_clause, removed_by
  FROM plan_version_before AS old;
DROP TABLE plan_version_before;
CREATE INDEX plan_version_account ON plan_version (account, "from");
UPDATE record_version SET
    before = json_set(before, '$.line', (SELECT id FROM name_of WHERE what = 'plan_line' AND account = before ->> 'account' AND name = before ->> 'line'), '$.fund', (SELECT id FROM name_of WHERE what = 'fund' AND account = before ->> 'account' AND name = before ->> 'fund')),
    after = json_set(after, '$.line', (SELECT id FROM name_of WHERE what = 'plan_line' AND account = after ->> 'account' AND name = after ->> 'line'), '$.fund', (SELECT id FROM name_of WHERE what = 'fund' AND account = after ->> 'account' AND name = after ->> 'fund'))
  WHERE table_name = 'plan_version';

CREATE TABLE plan_move_next (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  day TEXT NOT NULL CHECK (date(day) IS day),
  from_line INTEGER NOT NULL REFERENCES plan_line,
  to_line INTEGER NOT NULL REFERENCES plan_line,
  amount INTEGER NOT NULL,
  reason TEXT NOT NULL,
  agreed_by TEXT NOT NULL,
  removed_by INTEGER
) STRICT;
INSERT INTO plan_move_next (id, account, day, from_line, to_line, amount, reason, agreed_by, removed_by)
  SELECT id, account, day, (SELECT id FROM name_of WHERE what = 'plan_line' AND account = old.account AND name = old.from_line), (SELECT id FROM name_of WHERE what = 'plan_line' AND account = old.account AND name = old.to_line), amount, reason, agreed_by, removed_by
  FROM plan_move AS old;
DROP TABLE plan_move;
ALTER TABLE plan_move_next RENAME TO plan_move;
CREATE INDEX plan_move_account ON plan_move (account, day);
UPDATE record_version SET
    before = json_set(before, '$.from_line', (SELECT id FROM name_of WHERE what = 'plan_line' AND account = before ->> 'account' AND name = before ->> 'from_line'), '$.to_line', (SELECT id FROM name_of WHERE what = 'plan_line' AND account = before ->> 'account' AND name = before ->> 'to_line')),
    after = json_set(after, '$.from_line', (SELECT id FROM name_of WHERE what = 'plan_line' AND account = after ->> 'account' AND name = after ->> 'from_line'), '$.to_line', (SELECT id FROM name_of WHERE what = 'plan_line' AND account = after ->> 'account' AND name = after ->> 'to_line'))
  WHERE table_name = 'plan_move';

CREATE TABLE person_next (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  name TEXT NOT NULL,
  -- Other names the bank may give them, by commas.
  also_known_as TEXT,
  born TEXT CHECK (date(born) IS born),
  started TEXT CHECK (date(started) IS started),
  "left" TEXT CHECK (date("left") IS "left"),
  hours_per_week INTEGER,
  plan_line INTEGER REFERENCES plan_line,
  holiday_method TEXT CHECK (holiday_method IN ('irregular', 'regular')),
  leave_year_start TEXT CHECK (date(leave_year_start) IS leave_year_start),
  removed_by INTEGER
) STRICT;
INSERT INTO person_next (id, account, name, born, started, "left", hours_per_week, plan_line, holiday_method, leave_year_start, removed_by)
  SELECT id, account, name, born, started, "left", hours_per_week, (SELECT id FROM name_of WHERE what = 'plan_line' AND account = old.account AND name = old.plan_line), holiday_method, leave_year_start, removed_by
  FROM person AS old;
DROP TABLE person;
ALTER TABLE person_next RENAME TO person;
CREATE INDEX person_account ON person (account);
UPDATE record_version SET
    before = json_set(before, '$.also_known_as', NULL, '$.plan_line', (SELECT id FROM name_of WHERE what = 'plan_line' AND account = before ->> 'account' AND name = before ->> 'plan_line')),
    after = json_set(after, '$.also_known_as', NULL, '$.plan_line', (SELECT id FROM name_of WHERE what = 'plan_line' AND account = after ->> 'account' AND name = after ->> 'plan_line'))
  WHERE table_name = 'person';

CREATE TABLE pay_rate_next (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  person INTEGER NOT NULL REFERENCES person,
  "from" TEXT NOT NULL CHECK (date("from") IS "from"),
  rate INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('standard', 'weekend', 'bank_holiday', 'sleep_in')),
  removed_by INTEGER
) STRICT;
INSERT INTO pay_rate_next (id, account, person, "from", rate, kind, removed_by)
  SELECT id, account, (SELECT id FROM name_of WHERE what = 'person' AND account = old.account AND name = old.name), "from", rate, kind, removed_by
  FROM pay_rate AS old;
DROP TABLE pay_rate;
ALTER TABLE pay_rate_next RENAME TO pay_rate;
CREATE INDEX pay_rate_account ON pay_rate (account, "from");
UPDATE record_version SET
    before = json_set(json_remove(before, '$.name'), '$.person', (SELECT id FROM name_of WHERE what = 'person' AND account = before ->> 'account' AND name = before ->> 'name')),
    after = json_set(json_remove(after, '$.name'), '$.person', (SELECT id FROM name_of WHERE what = 'person' AND account = after ->> 'account' AND name = after ->> 'name'))
  WHERE table_name = 'pay_rate';

CREATE TABLE timesheet_next (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  person INTEGER NOT NULL REFERENCES person,
  day TEXT NOT NULL CHECK (date(day) IS day),
  hours INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('worked', 'holiday', 'sick', 'sleep_in', 'lapsed')),
  removed_by INTEGER
) STRICT;
INSERT INTO timesheet_next (id, account, person, day, hours, kind, removed_by)
  SELECT id, account, (SELECT id FROM name_of WHERE what = 'person' AND account = old.account AND name = old.name), day, hours, kind, removed_by
  FROM timesheet AS old;
DROP TABLE timesheet;
ALTER TABLE timesheet_next RENAME TO timesheet;
CREATE INDEX timesheet_account ON timesheet (account, day);
UPDATE record_version SET
    before = json_set(json_remove(before, '$.name'), '$.person', (SELECT id FROM name_of WHERE what = 'person' AND account = before ->> 'account' AND name = before ->> 'name')),
    after = json_set(json_remove(after, '$.name'), '$.person', (SELECT id FROM name_of WHERE what = 'person' AND account = after ->> 'account' AND name = after ->> 'name'))
  WHERE table_name = 'timesheet';

CREATE TABLE payslip_next (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  person INTEGER NOT NULL REFERENCES person,
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
INSERT INTO payslip_next (id, account, person, period_start, period_end, paid_on, hours, gross, tax, employee_ni, employer_ni, employee_pension, employer_pension, net, removed_by)
  SELECT id, account, (SELECT id FROM name_of WHERE what = 'person' AND account = old.account AND name = old.name), period_start, period_end, paid_on, hours, gross, tax, employee_ni, employer_ni, employee_pension, employer_pension, net, removed_by
  FROM payslip AS old;
DROP TABLE payslip;
ALTER TABLE payslip_next RENAME TO payslip;
CREATE INDEX payslip_account ON payslip (account, period_end);
UPDATE record_version SET
    before = json_set(json_remove(before, '$.name'), '$.person', (SELECT id FROM name_of WHERE what = 'person' AND account = before ->> 'account' AND name = before ->> 'name')),
    after = json_set(json_remove(after, '$.name'), '$.person', (SELECT id FROM name_of WHERE what = 'person' AND account = after ->> 'account' AND name = after ->> 'name'))
  WHERE table_name = 'payslip';

CREATE TABLE invoice_next (
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
  plan_line INTEGER REFERENCES plan_line,
  removed_by INTEGER
) STRICT;
INSERT INTO invoice_next (id, account, supplier, number, day, due, service_from, service_to, hours, rate, amount, plan_line, removed_by)
  SELECT id, account, supplier, number, day, due, service_from, service_to, hours, rate, amount, (SELECT id FROM name_of WHERE what = 'plan_line' AND account = old.account AND name = old.plan_line), removed_by
  FROM invoice AS old;
DROP TABLE invoice;
ALTER TABLE invoice_next RENAME TO invoice;
CREATE INDEX invoice_account ON invoice (account, day);
UPDATE record_version SET
    before = json_set(before, '$.plan_line', (SELECT id FROM name_of WHERE what = 'plan_line' AND account = before ->> 'account' AND name = before ->> 'plan_line')),
    after = json_set(after, '$.plan_line', (SELECT id FROM name_of WHERE what = 'plan_line' AND account = after ->> 'account' AND name = after ->> 'plan_line'))
  WHERE table_name = 'invoice';

CREATE TABLE purchase_next (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  day TEXT NOT NULL CHECK (date(day) IS day),
  supplier TEXT NOT NULL,
  item TEXT NOT NULL,
  amount INTEGER NOT NULL,
  plan_line INTEGER REFERENCES plan_line,
  approved_on TEXT CHECK (date(approved_on) IS approved_on),
  approved_by TEXT,
  paid_by TEXT,
  removed_by INTEGER
) STRICT;
INSERT INTO purchase_next (id, account, day, supplier, item, amount, plan_line, approved_on, approved_by, paid_by, removed_by)
  SELECT id, account, day, supplier, item, amount, (SELECT id FROM name_of WHERE what = 'plan_line' AND account = old.account AND name = old.plan_line), approved_on, approved_by, paid_by, removed_by
  FROM purchase AS old;
DROP TABLE purchase;
ALTER TABLE purchase_next RENAME TO purchase;
CREATE INDEX purchase_account ON purchase (account, day);
UPDATE record_version SET
    before = json_set(before, '$.plan_line', (SELECT id FROM name_of WHERE what = 'plan_line' AND account = before ->> 'account' AND name = before ->> 'plan_line')),
    after = json_set(after, '$.plan_line', (SELECT id FROM name_of WHERE what = 'plan_line' AND account = after ->> 'account' AND name = after ->> 'plan_line'))
  WHERE table_name = 'purchase';

CREATE TABLE payment_next (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  day TEXT NOT NULL CHECK (date(day) IS day),
  "to" TEXT NOT NULL,
  amount INTEGER NOT NULL,
  "for" TEXT,
  category TEXT NOT NULL,
  plan_line INTEGER REFERENCES plan_line,
  reference TEXT,
  removed_by INTEGER
) STRICT;
INSERT INTO payment_next (id, account, day, "to", amount, "for", category, plan_line, reference, removed_by)
  SELECT id, account, day, "to", amount, "for", category, (SELECT id FROM name_of WHERE what = 'plan_line' AND account = old.account AND name = old.plan_line), reference, removed_by
  FROM payment AS old;
DROP TABLE payment;
ALTER TABLE payment_next RENAME TO payment;
CREATE INDEX payment_account ON payment (account, day);
UPDATE record_version SET
    before = json_set(before, '$.plan_line', (SELECT id FROM name_of WHERE what = 'plan_line' AND account = before ->> 'account' AND name = before ->> 'plan_line')),
    after = json_set(after, '$.plan_line', (SELECT id FROM name_of WHERE what = 'plan_line' AND account = after ->> 'account' AND name = after ->> 'plan_line'))
  WHERE table_name = 'payment';

CREATE TABLE rule_next (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  position INTEGER NOT NULL,
  contains TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  category TEXT NOT NULL,
  plan_line INTEGER REFERENCES plan_line,
  fund INTEGER REFERENCES fund,
  removed_by INTEGER
) STRICT;
INSERT INTO rule_next (id, account, position, contains, direction, category, plan_line, fund, removed_by)
  SELECT id, account, position, contains, direction, category, (SELECT id FROM name_of WHERE what = 'plan_line' AND account = old.account AND name = old.plan_line), (SELECT id FROM name_of WHERE what = 'fund' AND account = old.account AND name = old.fund), removed_by
  FROM rule AS old;
DROP TABLE rule;
ALTER TABLE rule_next RENAME TO rule;
CREATE INDEX rule_account ON rule (account, position);
UPDATE record_version SET
    before = json_set(before, '$.plan_line', (SELECT id FROM name_of WHERE what = 'plan_line' AND account = before ->> 'account' AND name = before ->> 'plan_line'), '$.fund', (SELECT id FROM name_of WHERE what = 'fund' AND account = before ->> 'account' AND name = before ->> 'fund')),
    after = json_set(after, '$.plan_line', (SELECT id FROM name_of WHERE what = 'plan_line' AND account = after ->> 'account' AND name = after ->> 'plan_line'), '$.fund', (SELECT id FROM name_of WHERE what = 'fund' AND account = after ->> 'account' AND name = after ->> 'fund'))
  WHERE table_name = 'rule';

-- ------------------------------------------------------------------------------------------------ bank lines and entries

-- What one part of a line was for (0001).
CREATE TABLE line_part_next (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  line INTEGER NOT NULL REFERENCES statement_line,
  n INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  settles_kind TEXT CHECK (settles_kind IN ('payment', 'payslip', 'invoice', 'purchase', 'repayment')),
  settles_id INTEGER,
  category TEXT,
  plan_line INTEGER REFERENCES plan_line,
  fund INTEGER REFERENCES fund,
  rule INTEGER REFERENCES rule,
  by_user INTEGER NOT NULL CHECK (by_user IN (0, 1)),
  made_by INTEGER NOT NULL REFERENCES audit DEFERRABLE INITIALLY DEFERRED,
  removed_by INTEGER REFERENCES audit DEFERRABLE INITIALLY DEFERRED,
  CHECK ((settles_kind IS NULL) = (settles_id IS NULL)),
  CHECK (settles_kind IS NOT NULL OR category IS NOT NULL)
) STRICT;
INSERT INTO line_part_next (id, account, line, n, amount, settles_kind, settles_id, category, plan_line, fund, rule, by_user, made_by, removed_by)
  SELECT id, account, line, n, amount, settles_kind, settles_id, category, (SELECT id FROM name_of WHERE what = 'plan_line' AND account = old.account AND name = old.plan_line), (SELECT id FROM name_of WHERE what = 'fund' AND account = old.account AND name = old.fund), rule, by_user, made_by, removed_by
  FROM line_part AS old;
DROP TABLE line_part;
ALTER TABLE line_part_next RENAME TO line_part;
CREATE INDEX line_part_line ON line_part (line, n);
CREATE INDEX line_part_account ON line_part (account) WHERE removed_by IS NULL;
CREATE INDEX line_part_settles ON line_part (account, settles_kind, settles_id) WHERE settles_kind IS NOT NULL;
CREATE INDEX line_part_rule ON line_part (rule) WHERE rule IS NOT NULL;
CREATE INDEX line_part_made_by ON line_part (made_by);
CREATE INDEX line_part_removed_by ON line_part (removed_by) WHERE removed_by IS NOT NULL;
CREATE TRIGGER line_part_stays BEFORE DELETE ON line_part BEGIN SELECT RAISE(ABORT, 'parts stay'); END;
CREATE TRIGGER line_part_unchanged BEFORE UPDATE ON line_part WHEN OLD.removed_by IS NOT NULL BEGIN SELECT RAISE(ABORT, 'removed parts do not change'); END;
CREATE TRIGGER line_part_only_removed BEFORE UPDATE OF id, account, line, n, amount, settles_kind, settles_id, category, plan_line, fund, rule, by_user, made_by ON line_part
BEGIN SELECT RAISE(ABORT, 'parts do not change'); END;

-- The legs of an entry add up to 0. '' in category, and null in plan line or fund: none.
CREATE TABLE leg_next (
  account INTEGER NOT NULL,
  entry INTEGER NOT NULL REFERENCES entry (id),
  n INTEGER NOT NULL,
  heading TEXT NOT NULL,
  category TEXT NOT NULL,
  plan_line INTEGER REFERENCES plan_line,
  fund INTEGER REFERENCES fund,
  pence INTEGER NOT NULL,
  PRIMARY KEY (account, entry, n)
) STRICT, WITHOUT ROWID;
INSERT INTO leg_next (account, entry, n, heading, category, plan_line, fund, pence)
  SELECT account, entry, n, heading, category, (SELECT id FROM name_of WHERE what = 'plan_line' AND account = old.account AND name = old.plan_line), (SELECT id FROM name_of WHERE what = 'fund' AND account = old.account AND name = old.fund), pence FROM leg AS old;
DROP TABLE leg;
ALTER TABLE leg_next RENAME TO leg;
CREATE TRIGGER leg_stays BEFORE DELETE ON leg BEGIN SELECT RAISE(ABORT, 'legs stay'); END;
CREATE TRIGGER leg_unchanged BEFORE UPDATE ON leg BEGIN SELECT RAISE(ABORT, 'legs do not change'); END;

-- What Money shows (0001).
CREATE TABLE money_row_next (
  account INTEGER NOT NULL REFERENCES account,
  day TEXT NOT NULL,
  place INTEGER NOT NULL,
  entry INTEGER NOT NULL REFERENCES entry (id),
  pence INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('opening', 'explained', 'unexplained', 'recorded')),
  category TEXT NOT NULL,
  plan_line INTEGER REFERENCES plan_line,
  fund INTEGER REFERENCES fund,
  split INTEGER NOT NULL CHECK (split IN (0, 1)),
  PRIMARY KEY (account, day, place)
) STRICT, WITHOUT ROWID;
INSERT INTO money_row_next (account, day, place, entry, pence, state, category, plan_line, fund, split)
  SELECT account, day, place, entry, pence, state, category, (SELECT id FROM name_of WHERE what = 'plan_line' AND account = old.account AND name = old.plan_line), (SELECT id FROM name_of WHERE what = 'fund' AND account = old.account AND name = old.fund), split FROM money_row AS old;
DROP TABLE money_row;
ALTER TABLE money_row_next RENAME TO money_row;
CREATE INDEX money_row_unexplained ON money_row (account, pence) WHERE state = 'unexplained';

DROP TABLE name_of;
DROP TABLE line_name;

CREATE TRIGGER record_version_unchanged BEFORE UPDATE ON record_version BEGIN SELECT RAISE(ABORT, 'versions do not change'); END;
CREATE TRIGGER record_version_said_stays BEFORE DELETE ON record_version_said BEGIN SELECT RAISE(ABORT, 'what versions said stays'); END;
CREATE TRIGGER record_version_said_unchanged BEFORE UPDATE ON record_version_said BEGIN SELECT RAISE(ABORT, 'what versions said does not change'); END;
CREATE TRIGGER line_part_said_stays BEFORE DELETE ON line_part_said BEGIN SELECT RAISE(ABORT, 'what parts said stays'); END;
CREATE TRIGGER line_part_said_unchanged BEFORE UPDATE ON line_part_said BEGIN SELECT RAISE(ABORT, 'what parts said does not change'); END;
CREATE TRIGGER leg_said_stays BEFORE DELETE ON leg_said BEGIN SELECT RAISE(ABORT, 'what legs said stays'); END;
CREATE TRIGGER leg_said_unchanged BEFORE UPDATE ON leg_said BEGIN SELECT RAISE(ABORT, 'what legs said does not change'); END;

-- The sizes of what was made anew (0001: what the query planner is told).
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('opening_amount', 'opening_amount_account', '30 6'),
  ('plan_version', 'plan_version_account', '100 20 2'),
  ('plan_move', 'plan_move_account', '50 10 1'),
  ('person', 'person_account', '30 6'),
  ('pay_rate', 'pay_rate_account', '100 20 2'),
  ('timesheet', 'timesheet_account', '50000 10000 4'),
  ('payslip', 'payslip_account', '5000 1000 4'),
  ('invoice', 'invoice_account', '5000 1000 2'),
  ('purchase', 'purchase_account', '5000 1000 2'),
  ('payment', 'payment_account', '5000 1000 2'),
  ('rule', 'rule_account', '500 100 1'),
  ('plan_line', 'plan_line_account', '40 8'),
  ('line_part', 'line_part_line', '100000 1 1'),
  ('line_part', 'line_part_account', '100000 20000'),
  ('line_part', 'line_part_settles', '20000 4000 1000 2'),
  ('line_part', 'line_part_rule', '50000 100'),
  ('line_part', 'line_part_made_by', '100000 100'),
  ('line_part', 'line_part_removed_by', '5000 10'),
  ('leg', 'leg', '300000 60000 2 1'),
  ('money_row', 'money_row', '100000 20000 10 1'),
  ('money_row', 'money_row_unexplained', '500 100 1'),
  ('record_version_said', 'record_version_said', '100000 10 1'),
  ('leg_said', 'leg_said', '150000 30000 2 1');
