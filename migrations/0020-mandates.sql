-- Who acts for the person, on what paper and within which days. It takes the place of the account's role, which could not say any of that.

CREATE TABLE mandate (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  role TEXT NOT NULL CHECK (role IN ('nominated', 'authorised', 'deputy', 'attorney', 'guardian', 'parent', 'appointee', 'managed', 'broker')),
  who TEXT,
  -- NULL: the paper is not on file.
  document TEXT,
  scope TEXT NOT NULL CHECK (json_type(scope) = 'array'),
  "from" TEXT CHECK (date("from") IS "from"),
  "to" TEXT CHECK (date("to") IS "to"),
  review_on TEXT CHECK (date(review_on) IS review_on),
  agreed_by TEXT,
  revoked_on TEXT CHECK (date(revoked_on) IS revoked_on),
  note TEXT,
  removed_by INTEGER
) STRICT;

CREATE INDEX mandate_account ON mandate (account);
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('mandate', 'mandate_account', '10 2');

-- Each account whose money somebody else looks after is given one of that role, with its paper not on file: it came, and went, with the account.
INSERT INTO mandate (account, role, scope, removed_by) SELECT id, role, '[]', removed_by FROM account WHERE role <> 'holder' ORDER BY id;
INSERT INTO record_version (audit, n, table_name, record, before, after)
  SELECT audit, (SELECT max(n) FROM record_version AS other WHERE other.audit = made.audit) + row_number() OVER (PARTITION BY audit ORDER BY id),
    'mandate', id, before, after
  FROM (
    SELECT version.audit, mandate.id,
      iif(version.before IS NULL, NULL, json_object('id', mandate.id, 'account', account, 'role', role, 'who', NULL, 'document', NULL, 'scope', '[]',
        'from', NULL, 'to', NULL, 'review_on', NULL, 'agreed_by', NULL, 'revoked_on', NULL, 'note', NULL, 'removed_by', version.before ->> 'removed_by')) AS before,
      json_object('id', mandate.id, 'account', account, 'role', role, 'who', NULL, 'document', NULL, 'scope', '[]',
        'from', NULL, 'to', NULL, 'review_on', NULL, 'agreed_by', NULL, 'revoked_on', NULL, 'note', NULL, 'removed_by', version.after ->> 'removed_by') AS after
    FROM mandate JOIN record_version AS version ON version.table_name = 'account' AND version.record = mandate.account
  ) AS made;

-- What versions say of it stays in them, for digests are made of it.
ALTER TABLE account DROP COLUMN role;
