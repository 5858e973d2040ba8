-- Returns that were begun, closed, sent and answered. What was closed is sealed: the values, lines and rules of that moment, kept as they were.

CREATE TABLE council_return (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  -- The form as JSON, as it was when the return was begun.
  form TEXT NOT NULL,
  first_day TEXT NOT NULL CHECK (date(first_day) IS first_day),
  last_day TEXT NOT NULL CHECK (date(last_day) IS last_day),
  version INTEGER NOT NULL,
  -- When the council sent its form; null: not known, or it sent none.
  sent_out TEXT CHECK (sent_out IS NULL OR date(sent_out) IS sent_out),
  answers TEXT NOT NULL,
  -- As JSON, with its SHA-256; null: it is open.
  seal TEXT,
  -- The letters by which it went and was answered.
  sent_by INTEGER,
  answered_by INTEGER,
  removed_by INTEGER
) STRICT;

CREATE INDEX council_return_account ON council_return (account, first_day);
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('council_return', 'council_return_account', '40 8 1');
