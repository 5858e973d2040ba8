-- How HMRC and the pension scheme know the employer, from a day on; and what an employer has done that no other record tells.

CREATE TABLE employer_detail (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  "from" TEXT NOT NULL CHECK (date("from") IS "from"),
  paye_reference TEXT,
  accounts_office TEXT,
  hmrc_every TEXT CHECK (hmrc_every IN ('month', 'quarter')),
  payroll_by TEXT,
  pension_scheme TEXT,
  note TEXT,
  removed_by INTEGER
) STRICT;

CREATE INDEX employer_detail_account ON employer_detail (account, "from");
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('employer_detail', 'employer_detail_account', '10 2 1');

CREATE TABLE duty_done (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  duty TEXT NOT NULL CHECK (duty IN ('right_to_work', 'written_terms', 'paye_scheme', 'pension_letter', 'pension_declaration', 'pay_report', 'p60', 'p45')),
  due_on TEXT NOT NULL CHECK (date(due_on) IS due_on),
  person INTEGER REFERENCES person,
  done_on TEXT NOT NULL CHECK (date(done_on) IS done_on),
  note TEXT,
  removed_by INTEGER
) STRICT;

CREATE INDEX duty_done_account ON duty_done (account, due_on);
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('duty_done', 'duty_done_account', '10 2 1');
