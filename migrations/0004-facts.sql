-- The ledger keeps facts: an entry holds what it was posted for, and how it reads is made when it is read. Digests of changes made
-- before this were made of the sentences too; those stay, for the digests alone.

CREATE TABLE entry_said (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  who TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
INSERT INTO entry_said (entry, who, text) SELECT id, who, text FROM entry;

-- Never edited, never deleted: a correction reverses an entry and posts anew. An entry is live while nothing reverses it
-- and it reverses nothing. The source is the record or statement line it posts: its table and id.
CREATE TABLE entry_next (
  account INTEGER NOT NULL REFERENCES account,
  day TEXT NOT NULL CHECK (date(day) IS day),
  id INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('posting', 'reversal')),
  source_table TEXT NOT NULL,
  source_id INTEGER NOT NULL,
  reverses INTEGER REFERENCES entry (id),
  -- No fact: the words that searching Money looks through, made of the records, and made anew when the program's words change. Empty
  -- where the entry is no row of Money.
  search TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES audit DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (account, day, id)
) STRICT, WITHOUT ROWID;
INSERT INTO entry_next (account, day, id, kind, source_table, source_id, reverses, search, made_by)
  SELECT account, day, id, kind, source_table, source_id, reverses,
    iif(source_table IN ('bank_account', 'statement_line', 'payment'), who || ' ' || text, ''), made_by FROM entry;
DROP TABLE entry;
ALTER TABLE entry_next RENAME TO entry;
CREATE UNIQUE INDEX entry_id ON entry (id);
CREATE UNIQUE INDEX entry_reverses ON entry (reverses) WHERE reverses IS NOT NULL;
CREATE INDEX entry_source ON entry (account, source_table, source_id);
CREATE INDEX entry_made_by ON entry (made_by);

-- In which words `search` was made: a digest of them all. None, or another: to be made anew.
CREATE TABLE search_words (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  made_with TEXT NOT NULL
) STRICT;

CREATE TRIGGER entry_stays BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'entries stay'); END;
CREATE TRIGGER entry_unchanged BEFORE UPDATE OF account, day, id, kind, source_table, source_id, reverses, made_by ON entry
BEGIN SELECT RAISE(ABORT, 'entries do not change'); END;
CREATE TRIGGER entry_said_stays BEFORE DELETE ON entry_said BEGIN SELECT RAISE(ABORT, 'what entries said stays'); END;
CREATE TRIGGER entry_said_unchanged BEFORE UPDATE ON entry_said BEGIN SELECT RAISE(ABORT, 'what entries said does not change'); END;

-- What a recorded payment moves is positive in, as every other amount, in each of its versions too. Digests of before turn it back.
UPDATE payment SET amount = -amount;
DROP TRIGGER record_version_unchanged;
UPDATE record_version SET before = json_set(before, '$.amount', -(before ->> '$.amount')), after = json_set(after, '$.amount', -(after ->> '$.amount'))
  WHERE table_name = 'payment';
CREATE TRIGGER record_version_unchanged BEFORE UPDATE ON record_version BEGIN SELECT RAISE(ABORT, 'versions do not change'); END;

-- Nothing read it.
DROP TABLE month_total;

-- The sizes of what was made anew (0001: what the query planner is told).
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('entry', 'entry', '150000 30000 15 1'),
  ('entry', 'entry_id', '150000 1'),
  ('entry', 'entry_reverses', '10000 1'),
  ('entry', 'entry_source', '150000 30000 5000 1'),
  ('entry', 'entry_made_by', '150000 100');
