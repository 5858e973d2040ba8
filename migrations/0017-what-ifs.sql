-- What-ifs kept by name: one row for each change, and those of one name belong together. They move no money.

CREATE TABLE what_if (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('rate', 'hours', 'gross', 'contribution', 'emergency', 'purchase', 'payer')),
  plan_line INTEGER REFERENCES plan_line,
  "from" TEXT NOT NULL CHECK (date("from") IS "from"),
  amount INTEGER,
  percent INTEGER,
  hours_per_week INTEGER,
  weeks INTEGER,
  paid_every TEXT CHECK (paid_every IN ('weekly', '2_weekly', '4_weekly', 'monthly_by_days')),
  first_payment_on TEXT CHECK (date(first_payment_on) IS first_payment_on),
  note TEXT NOT NULL,
  removed_by INTEGER
) STRICT;
CREATE INDEX what_if_account ON what_if (account);

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('what_if', 'what_if_account', '20 5');
