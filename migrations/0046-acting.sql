-- Decisions taken for the person, each with how it was come to; and interests of those who act for the person, as they were told of.

CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  title TEXT NOT NULL,
  day TEXT NOT NULL CHECK (date(day) IS day),
  amount INTEGER,
  plan_line INTEGER REFERENCES plan_line,
  capacity TEXT NOT NULL CHECK (capacity IN ('presumed', 'can', 'cannot', 'varies')),
  assessed_by TEXT,
  assessed_on TEXT CHECK (date(assessed_on) IS assessed_on),
  look_again_on TEXT CHECK (date(look_again_on) IS look_again_on),
  why_now TEXT,
  wishes TEXT,
  involved TEXT,
  consulted TEXT,
  options TEXT,
  chosen TEXT,
  decided_by TEXT,
  review_on TEXT CHECK (date(review_on) IS review_on),
  removed_by INTEGER
) STRICT;

CREATE TABLE conflict (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  what TEXT NOT NULL CHECK (what IN ('manager_paid', 'relative_paid', 'firm_paid', 'own_hours', 'managed_trade', 'loan', 'gift', 'cash')),
  who TEXT,
  declared_on TEXT NOT NULL CHECK (date(declared_on) IS declared_on),
  agreed_by TEXT,
  document TEXT,
  note TEXT,
  removed_by INTEGER
) STRICT;

CREATE INDEX decision_account ON decision (account, day);
CREATE INDEX conflict_account ON conflict (account, declared_on);
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('decision', 'decision_account', '60 12 1'),
  ('conflict', 'conflict_account', '60 12 1');
