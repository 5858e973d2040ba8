-- Pooled money: one bank account of a service with the money of many people. Each person's share is a bank account of their own
-- account; what lies in the pool and is nobody's share yet waits.

CREATE TABLE pool (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  -- Its lines are held from this day on; what was in it before, and how much of that was the service's own.
  opened_on TEXT NOT NULL CHECK (date(opened_on) IS opened_on),
  opening_balance INTEGER NOT NULL,
  own_opening INTEGER NOT NULL,
  removed_by INTEGER
) STRICT;

CREATE TABLE pool_person (
  id INTEGER PRIMARY KEY,
  pool INTEGER NOT NULL REFERENCES pool,
  account INTEGER NOT NULL REFERENCES account,
  bank_account INTEGER NOT NULL REFERENCES bank_account,
  -- How far below nothing the share may be, and why: until then payments of it wait.
  allowed_to INTEGER,
  allowed_why TEXT,
  removed_by INTEGER
) STRICT;
CREATE INDEX pool_person_bank_account ON pool_person (bank_account);
CREATE INDEX pool_person_account ON pool_person (account);
CREATE INDEX pool_person_pool ON pool_person (pool);

CREATE TABLE pool_file (
  id INTEGER PRIMARY KEY,
  pool INTEGER NOT NULL REFERENCES pool,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  format TEXT NOT NULL,
  account_shown TEXT,
  rows INTEGER NOT NULL,
  first_day TEXT CHECK (date(first_day) IS first_day),
  last_day TEXT CHECK (date(last_day) IS last_day),
  printed_day TEXT CHECK (date(printed_day) IS printed_day),
  printed_balance INTEGER,
  -- The lines that an earlier file brought and this one shows too.
  seen TEXT NOT NULL CHECK (json_type(seen) = 'array'),
  removed_by INTEGER
) STRICT;
CREATE INDEX pool_file_pool ON pool_file (pool);

CREATE TABLE pool_line (
  id INTEGER PRIMARY KEY,
  pool INTEGER NOT NULL REFERENCES pool,
  file INTEGER NOT NULL REFERENCES pool_file,
  row INTEGER NOT NULL,
  day TEXT NOT NULL CHECK (date(day) IS day),
  amount INTEGER NOT NULL,
  text TEXT NOT NULL,
  balance INTEGER,
  bank_id TEXT
) STRICT;
CREATE INDEX pool_line_pool ON pool_line (pool, day);

-- Whose a line, or a part of one, is: a line of somebody's bank account, or the service's own.
CREATE TABLE pool_share (
  id INTEGER PRIMARY KEY,
  line INTEGER NOT NULL REFERENCES pool_line,
  amount INTEGER NOT NULL,
  account INTEGER REFERENCES account,
  statement_line INTEGER REFERENCES statement_line,
  why TEXT,
  removed_by INTEGER,
  CHECK ((account IS NULL) = (statement_line IS NULL))
) STRICT;
CREATE INDEX pool_share_line ON pool_share (line);
CREATE INDEX pool_share_statement_line ON pool_share (statement_line);

-- The pool compared on a day: with the bank, and with what the people have in it.
CREATE TABLE pool_check (
  id INTEGER PRIMARY KEY,
  pool INTEGER NOT NULL REFERENCES pool,
  day TEXT NOT NULL CHECK (date(day) IS day),
  bank INTEGER NOT NULL,
  book INTEGER NOT NULL,
  people INTEGER NOT NULL,
  own INTEGER NOT NULL,
  why TEXT,
  removed_by INTEGER
) STRICT;
CREATE INDEX pool_check_pool ON pool_check (pool, day);

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('pool_person', 'pool_person_bank_account', '200 1'),
  ('pool_person', 'pool_person_account', '200 1'),
  ('pool_person', 'pool_person_pool', '200 100'),
  ('pool_file', 'pool_file_pool', '100 50'),
  ('pool_line', 'pool_line_pool', '20000 10000 5'),
  ('pool_share', 'pool_share_line', '20000 1'),
  ('pool_share', 'pool_share_statement_line', '20000 1'),
  ('pool_check', 'pool_check_pool', '100 50 1');
