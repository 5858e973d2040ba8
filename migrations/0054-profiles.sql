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
