-- Reports of deputies to the Office of the Public Guardian. Sums are of the person's own money, of which nothing else is kept here.

CREATE TABLE deputy_report (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  "as" TEXT NOT NULL CHECK ("as" IN ('lay', 'professional', 'public')),
  "from" TEXT NOT NULL CHECK (date("from") IS "from"),
  "to" TEXT NOT NULL CHECK (date("to") IS "to"),
  also_health INTEGER NOT NULL CHECK (also_health IN (0, 1)),
  due_days INTEGER,
  assets INTEGER,
  opening INTEGER,
  money_in INTEGER,
  money_out INTEGER,
  gifts INTEGER,
  expenses INTEGER,
  closing INTEGER,
  why_differs TEXT,
  contacts TEXT,
  visits TEXT,
  benefits TEXT,
  debts TEXT,
  next_year TEXT,
  sent_on TEXT CHECK (date(sent_on) IS sent_on),
  removed_by INTEGER
) STRICT;

CREATE INDEX deputy_report_account ON deputy_report (account, "from");
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('deputy_report', 'deputy_report_account', '20 4 1');
