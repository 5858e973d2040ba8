-- How far the facts are known: the day up to which a bank account or an assistant is said to be whole, and up to which a bank file says it
-- covers. And what payers other than the council pay.

ALTER TABLE bank_account ADD COLUMN nothing_more_up_to TEXT CHECK (date(nothing_more_up_to) IS nothing_more_up_to);
ALTER TABLE person ADD COLUMN nothing_more_up_to TEXT CHECK (date(nothing_more_up_to) IS nothing_more_up_to);
ALTER TABLE import ADD COLUMN covers_to TEXT CHECK (date(covers_to) IS covers_to);

-- NULL: the council.
ALTER TABLE fund ADD COLUMN payer TEXT;

CREATE TABLE fund_payment (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  fund INTEGER NOT NULL REFERENCES fund,
  "from" TEXT NOT NULL CHECK (date("from") IS "from"),
  weekly INTEGER NOT NULL,
  paid_every TEXT NOT NULL CHECK (paid_every IN ('weekly', '2_weekly', '4_weekly', 'monthly_by_days')),
  first_payment_on TEXT CHECK (date(first_payment_on) IS first_payment_on),
  removed_by INTEGER
) STRICT;
CREATE INDEX fund_payment_account ON fund_payment (account, "from");
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('fund_payment', 'fund_payment_account', '200 4 1');
