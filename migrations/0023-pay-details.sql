-- What an assistant's pay is worked out by, from a day on; and of a payslip what it is made of, and who worked it out.

CREATE TABLE pay_detail (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  person INTEGER NOT NULL REFERENCES person,
  "from" TEXT NOT NULL CHECK (date("from") IS "from"),
  frequency TEXT NOT NULL CHECK (frequency IN ('weekly', '2_weekly', '4_weekly', 'monthly')),
  tax_code TEXT,
  basis TEXT NOT NULL CHECK (basis IN ('cumulative', 'period')),
  ni_letter TEXT NOT NULL,
  loans TEXT,
  pension TEXT NOT NULL CHECK (pension IN ('none', 'at_source', 'net_pay')),
  employer_share INTEGER,
  employee_share INTEGER,
  pay_before INTEGER,
  tax_before INTEGER,
  note TEXT,
  removed_by INTEGER
) STRICT;

CREATE INDEX pay_detail_account ON pay_detail (account, "from");
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('pay_detail', 'pay_detail_account', '10 2 1');

ALTER TABLE payslip ADD COLUMN student_loan INTEGER;
ALTER TABLE payslip ADD COLUMN holiday_pay INTEGER;
ALTER TABLE payslip ADD COLUMN sick_pay INTEGER;
ALTER TABLE payslip ADD COLUMN figures_from TEXT CHECK (figures_from IN ('provider', 'headroom'));
