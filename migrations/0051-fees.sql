-- What somebody who looks after an account asks for it: each rule from a day on. Invoices are proposed by it, and none is made by itself.
CREATE TABLE fee_rule (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  supplier INTEGER NOT NULL REFERENCES supplier,
  what TEXT NOT NULL,
  basis TEXT NOT NULL CHECK (basis IN ('month', 'run', 'payment', 'source', 'document', 'once')),
  amount INTEGER NOT NULL,
  beyond INTEGER,
  vat INTEGER,
  "from" TEXT NOT NULL CHECK (date("from") IS "from"),
  "to" TEXT CHECK (date("to") IS "to"),
  least_balance INTEGER,
  payer TEXT NOT NULL CHECK (payer IN ('account', 'person', 'council')),
  plan_line INTEGER REFERENCES plan_line,
  clause TEXT,
  removed_by INTEGER
) STRICT;

CREATE INDEX fee_rule_account ON fee_rule (account, "from");
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('fee_rule', 'fee_rule_account', '40 2 1');
