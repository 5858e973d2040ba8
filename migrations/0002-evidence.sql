-- What a file is told apart by wherever it is copied to (backups are kept by it), and evidence: receipts, invoices, timesheets, letters.
-- Their bytes lie beside the ledger in NAME.headroom-evidence, by the digest of their content; only what they are and belong to is here.

CREATE TABLE file_info_next (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uid TEXT NOT NULL CHECK (length(uid) = 32),
  made_at TEXT NOT NULL,
  example INTEGER NOT NULL CHECK (example IN (0, 1))
) STRICT;
INSERT INTO file_info_next (id, uid, made_at, example) SELECT id, lower(hex(randomblob(16))), made_at, example FROM file_info;
DROP TABLE file_info;
ALTER TABLE file_info_next RENAME TO file_info;

-- One paper of one record or statement line: its table and id, as in `entry`. The same content may be the paper of several.
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  of_table TEXT NOT NULL,
  of_id INTEGER NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  -- As the user named it, and its media type.
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  removed_by INTEGER
) STRICT;
CREATE INDEX evidence_account ON evidence (account, of_table, of_id);
CREATE INDEX evidence_sha256 ON evidence (sha256);

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('evidence', 'evidence_account', '20000 4000 2000 2'),
  ('evidence', 'evidence_sha256', '20000 1');
