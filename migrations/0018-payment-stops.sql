-- Days the council pays nothing for: while a direct payment is suspended, and once it has ended.

CREATE TABLE payment_stop (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  kind TEXT NOT NULL CHECK (kind IN ('suspended', 'ended')),
  "from" TEXT NOT NULL CHECK (date("from") IS "from"),
  -- NULL: it goes on.
  "to" TEXT CHECK (date("to") IS "to"),
  notice_on TEXT CHECK (date(notice_on) IS notice_on),
  close_days INTEGER,
  reason TEXT,
  removed_by INTEGER
) STRICT;

CREATE INDEX payment_stop_account ON payment_stop (account, "from");
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('payment_stop', 'payment_stop_account', '10 2 1');
