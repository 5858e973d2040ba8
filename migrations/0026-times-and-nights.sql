-- Work awake at night, with a pay rate of its own; and from when to when hours were worked, where that is known.

CREATE TABLE pay_rate_next (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  person INTEGER NOT NULL REFERENCES person,
  "from" TEXT NOT NULL CHECK (date("from") IS "from"),
  rate INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('standard', 'weekend', 'bank_holiday', 'night', 'sleep_in')),
  removed_by INTEGER
) STRICT;
INSERT INTO pay_rate_next (id, account, person, "from", rate, kind, removed_by)
  SELECT id, account, person, "from", rate, kind, removed_by FROM pay_rate;
DROP TABLE pay_rate;
ALTER TABLE pay_rate_next RENAME TO pay_rate;
CREATE INDEX pay_rate_account ON pay_rate (account, "from");

CREATE TABLE timesheet_next (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  person INTEGER NOT NULL REFERENCES person,
  day TEXT NOT NULL CHECK (date(day) IS day),
  hours INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('worked', 'night', 'holiday', 'sick', 'sleep_in', 'lapsed')),
  -- HH:MM of this day, both or neither; 24:00 is its end.
  starts TEXT,
  ends TEXT CHECK ((starts IS NULL) = (ends IS NULL) AND (starts IS NULL OR starts < ends)),
  removed_by INTEGER
) STRICT;
INSERT INTO timesheet_next (id, account, person, day, hours, kind, removed_by)
  SELECT id, account, person, day, hours, kind, removed_by FROM timesheet;
DROP TABLE timesheet;
ALTER TABLE timesheet_next RENAME TO timesheet;
CREATE INDEX timesheet_account ON timesheet (account, day);

DELETE FROM sqlite_stat1 WHERE idx IN ('pay_rate_account', 'timesheet_account');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('pay_rate', 'pay_rate_account', '100 20 2'),
  ('timesheet', 'timesheet_account', '50000 10000 4');
