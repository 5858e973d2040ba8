-- Rules of a council say where they are written, and may leave open how many weeks of money may be kept: that is not always known.

CREATE TABLE new_council_rules (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  "from" TEXT NOT NULL CHECK (date("from") IS "from"),
  payment_model TEXT NOT NULL CHECK (payment_model IN ('net', 'gross_invoiced', 'contribution_first')),
  paid_every TEXT NOT NULL CHECK (paid_every IN ('weekly', '2_weekly', '4_weekly', 'monthly_by_days')),
  first_payment_on TEXT CHECK (date(first_payment_on) IS first_payment_on),
  weekly_gross INTEGER NOT NULL,
  -- NULL: it is not known.
  surplus_weeks REAL,
  surplus_basis TEXT NOT NULL CHECK (surplus_basis IN ('gross', 'net')),
  excludes TEXT NOT NULL CHECK (json_type(excludes) = 'array'),
  agreed_contingency INTEGER NOT NULL,
  return_every TEXT CHECK (return_every IN ('4_weekly', 'monthly', 'quarterly', '6_monthly', 'yearly')),
  reply_days INTEGER,
  keep_years INTEGER,
  removed_by INTEGER,
  source TEXT,
  note TEXT
) STRICT;

INSERT INTO new_council_rules (id, account, "from", payment_model, paid_every, first_payment_on, weekly_gross, surplus_weeks, surplus_basis, excludes,
    agreed_contingency, return_every, reply_days, keep_years, removed_by)
  SELECT id, account, "from", payment_model, paid_every, first_payment_on, weekly_gross, surplus_weeks, surplus_basis, excludes,
    agreed_contingency, return_every, reply_days, keep_years, removed_by FROM council_rules;

DROP TABLE council_rules;
ALTER TABLE new_council_rules RENAME TO council_rules;
CREATE INDEX council_rules_account ON council_rules (account, "from");
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('council_rules', 'council_rules_account', '20 4 1');
