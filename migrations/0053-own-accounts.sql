-- The person's own bank accounts, and what each held on a day. They are no part of the direct payment, and nothing here posts an entry.

CREATE TABLE own_account (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  name TEXT NOT NULL,
  bank TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('current', 'savings', 'isa', 'post_office', 'court_funds', 'other')),
  last_digits TEXT,
  sort_code TEXT,
  joint INTEGER NOT NULL CHECK (joint IN (0, 1)),
  closed_on TEXT CHECK (date(closed_on) IS closed_on),
  removed_by INTEGER
) STRICT;

CREATE TABLE own_balance (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  own_account INTEGER NOT NULL REFERENCES own_account,
  day TEXT NOT NULL CHECK (date(day) IS day),
  amount INTEGER NOT NULL,
  removed_by INTEGER
) STRICT;

CREATE INDEX own_account_account ON own_account (account);
CREATE INDEX own_balance_account ON own_balance (account, day);
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('own_account', 'own_account_account', '20 4'),
  ('own_balance', 'own_balance_account', '120 24 1');
