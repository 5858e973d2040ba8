-- What the council or another body told or was told, with what it wants, by when, and what was decided.

CREATE TABLE letter (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  what TEXT NOT NULL CHECK (what IN ('money_back', 'budget', 'contribution', 'papers', 'agreed', 'other')),
  means TEXT NOT NULL CHECK (means IN ('letter', 'email', 'portal', 'call', 'visit')),
  day TEXT NOT NULL CHECK (date(day) IS day),
  received_on TEXT CHECK (date(received_on) IS received_on),
  -- NULL: the council.
  who TEXT,
  about TEXT NOT NULL,
  reference TEXT,
  amount INTEGER,
  -- NULL: it was not looked at.
  says TEXT CHECK (json_type(says) = 'array'),
  reply_by TEXT CHECK (date(reply_by) IS reply_by),
  replied_on TEXT CHECK (date(replied_on) IS replied_on),
  decided TEXT,
  decided_on TEXT CHECK (date(decided_on) IS decided_on),
  note TEXT,
  removed_by INTEGER
) STRICT;

CREATE INDEX letter_account ON letter (account, day);
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('letter', 'letter_account', '20 4 1');
