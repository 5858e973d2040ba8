-- Who uses the file on one computer, each with a role and a passphrase of their own; where there is nobody, whoever opens the file is its owner.
-- Nothing is encrypted by it: `secret` is what the passphrase comes to with `salt`, and only compared.
CREATE TABLE profile (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('owner', 'bookkeeper', 'approver', 'supporter', 'person', 'auditor')),
  accounts TEXT CHECK (json_valid(accounts)),
  first_day TEXT CHECK (date(first_day) IS first_day),
  last_day TEXT CHECK (date(last_day) IS last_day),
  until TEXT CHECK (date(until) IS until),
  salt TEXT NOT NULL CHECK (length(salt) = 32),
  secret TEXT NOT NULL CHECK (length(secret) = 64),
  removed_by INTEGER
) STRICT;
-- Above so many pence a second pair of eyes looks before an invoice is paid; NULL: nobody is asked.
ALTER TABLE file_info ADD COLUMN second_look_over INTEGER CHECK (second_look_over >= 0);
-- That somebody else looked at an invoice before it was paid: which sum, to whom, and by which reference. What is otherwise by now was not looked at.
CREATE TABLE second_look (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  invoice INTEGER NOT NULL REFERENCES invoice,
  supplier INTEGER NOT NULL REFERENCES supplier,
  amount INTEGER NOT NULL,
  reference TEXT,
  made_by INTEGER NOT NULL,
  removed_by INTEGER
) STRICT;

CREATE INDEX second_look_account ON second_look (account, invoice);
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('second_look', 'second_look_account', '100 20 1');
