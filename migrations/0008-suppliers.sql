-- Suppliers are records: invoices and purchases refer to them by id. What was kept by name is brought over within each account, one supplier
-- for each text that stood in a paper, to the letter. Digests of older changes are made of what versions said (0006).

DROP TRIGGER record_version_unchanged;

-- Every name a paper has or had, in the order they came.
CREATE TABLE supplier_name (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL,
  name TEXT NOT NULL,
  -- The changes that first gave the name and, of one no paper has any more, last took it away.
  given_by INTEGER NOT NULL,
  gone_by INTEGER,
  UNIQUE (account, name)
) STRICT;
INSERT INTO supplier_name (account, name, given_by, gone_by)
  SELECT account, name, min(audit), iif(max(live), NULL, max(audit)) FROM (
    SELECT after ->> 'account' AS account, after ->> 'supplier' AS name, audit, 0 AS live
      FROM record_version WHERE table_name IN ('invoice', 'purchase') AND after ->> 'supplier' IS NOT NULL
    UNION ALL SELECT before ->> 'account', before ->> 'supplier', audit, 0
      FROM record_version WHERE table_name IN ('invoice', 'purchase') AND before ->> 'supplier' IS NOT NULL
    UNION ALL SELECT paper.account, paper.supplier, version.audit, paper.removed_by IS NULL
      FROM invoice AS paper JOIN record_version AS version ON version.table_name = 'invoice' AND version.record = paper.id
        AND version.after ->> 'supplier' = paper.supplier
    UNION ALL SELECT paper.account, paper.supplier, version.audit, paper.removed_by IS NULL
      FROM purchase AS paper JOIN record_version AS version ON version.table_name = 'purchase' AND version.record = paper.id
        AND version.after ->> 'supplier' = paper.supplier)
  GROUP BY account, name ORDER BY min(audit), name;

CREATE TABLE supplier (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  name TEXT NOT NULL,
  -- Other names the bank may give them, by commas.
  also_known_as TEXT,
  removed_by INTEGER
) STRICT;
INSERT INTO supplier (id, account, name, removed_by) SELECT id, account, name, gone_by FROM supplier_name;
CREATE INDEX supplier_account ON supplier (account, name);
-- Each came with the first paper that had its name, and went with the last.
INSERT INTO record_version (audit, n, table_name, record, before, after)
  SELECT audit, (SELECT max(n) FROM record_version AS other WHERE other.audit = made.audit) + row_number() OVER (PARTITION BY audit ORDER BY id, step),
    'supplier', id, before, after
  FROM (
    SELECT given_by AS audit, id, 1 AS step, NULL AS before,
      json_object('id', id, 'account', account, 'name', name, 'also_known_as', NULL, 'removed_by', NULL) AS after FROM supplier_name
    UNION ALL SELECT gone_by, id, 2, json_object('id', id, 'account', account, 'name', name, 'also_known_as', NULL, 'removed_by', NULL),
      json_object('id', id, 'account', account, 'name', name, 'also_known_as', NULL, 'removed_by', gone_by) FROM supplier_name WHERE gone_by IS NOT NULL
  ) AS made;

CREATE TABLE invoice_next (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  supplier INTEGER NOT NULL REFERENCES supplier,
  number TEXT NOT NULL,
  day TEXT NOT NULL CHECK (date(day) IS day),
  due TEXT CHECK (date(due) IS due),
  service_from TEXT CHECK (date(service_from) IS service_from),
  service_to TEXT CHECK (date(service_to) IS service_to),
  hours INTEGER,
  rate INTEGER,
  amount INTEGER NOT NULL,
  plan_line INTEGER REFERENCES plan_line,
  removed_by INTEGER
) STRICT;
INSERT INTO invoice_next (id, account, supplier, number, day, due, service_from, service_to, hours, rate, amount, plan_line, removed_by)
  SELECT id, account, (SELECT id FROM supplier_name WHERE account = old.account AND name = old.supplier), number, day, due, service_from, service_to,
    hours, rate, amount, plan_line, removed_by
  FROM invoice AS old;
DROP TABLE invoice;
ALTER TABLE invoice_next RENAME TO invoice;
CREATE INDEX invoice_account ON invoice (account, day);

CREATE TABLE purchase_next (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  day TEXT NOT NULL CHECK (date(day) IS day),
  supplier INTEGER NOT NULL REFERENCES supplier,
  item TEXT NOT NULL,
  amount INTEGER NOT NULL,
  plan_line INTEGER REFERENCES plan_line,
  approved_on TEXT CHECK (date(approved_on) IS approved_on),
  approved_by TEXT,
  paid_by TEXT,
  removed_by INTEGER
) STRICT;
INSERT INTO purchase_next (id, account, day, supplier, item, amount, plan_line, approved_on, approved_by, paid_by, removed_by)
  SELECT id, account, day, (SELECT id FROM supplier_name WHERE account = old.account AND name = old.supplier), item, amount, plan_line, approved_on,
    approved_by, paid_by, removed_by
  FROM purchase AS old;
DROP TABLE purchase;
ALTER TABLE purchase_next RENAME TO purchase;
CREATE INDEX purchase_account ON purchase (account, day);

UPDATE record_version SET
    before = json_set(before, '$.supplier', (SELECT id FROM supplier_name WHERE account = before ->> 'account' AND name = before ->> 'supplier')),
    after = json_set(after, '$.supplier', (SELECT id FROM supplier_name WHERE account = after ->> 'account' AND name = after ->> 'supplier'))
  WHERE table_name IN ('invoice', 'purchase');

DROP TABLE supplier_name;

-- ------------------------------------------------------------------------------------------------ what payments pay

-- A payment refers to the invoice it pays by id; it had the invoice's number. Of the invoices that have or had that number it is one that is
-- there before one that is not; then one with the number now before one that had it; then one whose supplier's words stand in the payee's and
-- whose money goes the payment's way; then one of the two; then the first by day. A number of no invoice pays none. Numbers and names are
-- compared as everywhere in the program: squeezed() and words_in() are its own (ledger/disk/migrate.ts).
CREATE TABLE number_of (invoice INTEGER NOT NULL, account INTEGER NOT NULL, number TEXT NOT NULL, is_now INTEGER NOT NULL) STRICT;
INSERT INTO number_of (invoice, account, number, is_now) SELECT id, account, squeezed(number), 1 FROM invoice;
INSERT INTO number_of (invoice, account, number, is_now)
  SELECT DISTINCT record, after ->> 'account', squeezed(after ->> 'number'), 0 FROM record_version WHERE table_name = 'invoice' AND after IS NOT NULL;
DELETE FROM number_of WHERE number = '';
CREATE INDEX number_of_number ON number_of (account, number);
CREATE TABLE paid_for (account INTEGER NOT NULL, number TEXT NOT NULL, payee TEXT NOT NULL, comes_in INTEGER NOT NULL, invoice INTEGER,
  UNIQUE (account, number, payee, comes_in)) STRICT;
INSERT OR IGNORE INTO paid_for (account, number, payee, comes_in) SELECT account, "for", "to", amount > 0 FROM payment WHERE "for" IS NOT NULL;
INSERT OR IGNORE INTO paid_for (account, number, payee, comes_in)
  SELECT before ->> 'account', before ->> 'for', before ->> 'to', before ->> 'amount' > 0 FROM record_version
    WHERE table_name = 'payment' AND before ->> 'for' IS NOT NULL;
INSERT OR IGNORE INTO paid_for (account, number, payee, comes_in)
  SELECT after ->> 'account', after ->> 'for', after ->> 'to', after ->> 'amount' > 0 FROM record_version
    WHERE table_name = 'payment' AND after ->> 'for' IS NOT NULL;
UPDATE paid_for SET invoice = (
  SELECT invoice.id FROM number_of JOIN invoice ON invoice.id = number_of.invoice JOIN supplier ON supplier.id = invoice.supplier
  WHERE number_of.account = paid_for.account AND number_of.number = squeezed(paid_for.number)
  ORDER BY invoice.removed_by IS NOT NULL, number_of.is_now DESC,
    2 * words_in(paid_for.payee, supplier.name) + ((invoice.amount < 0) = comes_in) DESC, invoice.day, invoice.id LIMIT 1);

CREATE TABLE payment_next (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  day TEXT NOT NULL CHECK (date(day) IS day),
  "to" TEXT NOT NULL,
  amount INTEGER NOT NULL,
  invoice INTEGER REFERENCES invoice,
  category TEXT NOT NULL,
  plan_line INTEGER REFERENCES plan_line,
  reference TEXT,
  removed_by INTEGER
) STRICT;
INSERT INTO payment_next (id, account, day, "to", amount, invoice, category, plan_line, reference, removed_by)
  SELECT id, account, day, "to", amount,
    (SELECT invoice FROM paid_for WHERE account = old.account AND number = old."for" AND payee = old."to" AND comes_in = (old.amount > 0)),
    category, plan_line, reference, removed_by
  FROM payment AS old;
DROP TABLE payment;
ALTER TABLE payment_next RENAME TO payment;
CREATE INDEX payment_account ON payment (account, day);
UPDATE record_version SET
    before = json_set(json_remove(before, '$.for'), '$.invoice', (SELECT invoice FROM paid_for WHERE account = before ->> 'account' AND number = before ->> 'for'
      AND payee = before ->> 'to' AND comes_in = (before ->> 'amount' > 0))),
    after = json_set(json_remove(after, '$.for'), '$.invoice', (SELECT invoice FROM paid_for WHERE account = after ->> 'account' AND number = after ->> 'for'
      AND payee = after ->> 'to' AND comes_in = (after ->> 'amount' > 0)))
  WHERE table_name = 'payment';

DROP TABLE number_of;
DROP TABLE paid_for;

CREATE TRIGGER record_version_unchanged BEFORE UPDATE ON record_version BEGIN SELECT RAISE(ABORT, 'versions do not change'); END;

-- The sizes of what was made anew (0001: what the query planner is told).
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('supplier', 'supplier_account', '100 20 1'),
  ('invoice', 'invoice_account', '5000 1000 2'),
  ('purchase', 'purchase_account', '5000 1000 2'),
  ('payment', 'payment_account', '5000 1000 2');
