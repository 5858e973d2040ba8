-- Days to remember that nothing else tells: reviews, insurance, checks, what the council asked for.

CREATE TABLE reminder (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  what TEXT NOT NULL CHECK (what IN ('review_held', 'review_due', 'asked', 'insurance', 'dbs', 'contract', 'other')),
  title TEXT,
  day TEXT NOT NULL CHECK (date(day) IS day),
  every_months INTEGER,
  person INTEGER REFERENCES person,
  done_on TEXT CHECK (date(done_on) IS done_on),
  note TEXT,
  removed_by INTEGER
) STRICT;

CREATE INDEX reminder_account ON reminder (account, day);
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('reminder', 'reminder_account', '20 4 1');
