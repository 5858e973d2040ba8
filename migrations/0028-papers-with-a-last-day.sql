-- Papers of an assistant that run out: the right to work and training beside the contract and checks, with the day on the paper.

CREATE TABLE reminder_next (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  what TEXT NOT NULL CHECK (what IN ('review_held', 'review_due', 'asked', 'insurance', 'dbs', 'contract', 'right_to_work', 'training', 'other')),
  title TEXT,
  day TEXT NOT NULL CHECK (date(day) IS day),
  -- The day on the paper, of what ends; a DBS check is kept by it.
  given_on TEXT CHECK (date(given_on) IS given_on),
  every_months INTEGER,
  person INTEGER REFERENCES person,
  done_on TEXT CHECK (date(done_on) IS done_on),
  note TEXT,
  removed_by INTEGER
) STRICT;
INSERT INTO reminder_next (id, account, what, title, day, every_months, person, done_on, note, removed_by)
  SELECT id, account, what, title, day, every_months, person, done_on, note, removed_by FROM reminder;
DROP TABLE reminder;
ALTER TABLE reminder_next RENAME TO reminder;
CREATE INDEX reminder_account ON reminder (account, day);

DELETE FROM sqlite_stat1 WHERE idx = 'reminder_account';
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('reminder', 'reminder_account', '20 4 1');
