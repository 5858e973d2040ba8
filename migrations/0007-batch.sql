-- What was done in several accounts together: a change in each, in the trail of each, tied by the number of the first. A change that is
-- not here was made in one account alone.
CREATE TABLE batch_change (
  change INTEGER PRIMARY KEY REFERENCES audit DEFERRABLE INITIALLY DEFERRED,
  batch INTEGER NOT NULL REFERENCES audit DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX batch_change_batch ON batch_change (batch);
CREATE TRIGGER batch_change_stays BEFORE DELETE ON batch_change BEGIN SELECT RAISE(ABORT, 'batches stay'); END;
CREATE TRIGGER batch_change_unchanged BEFORE UPDATE ON batch_change BEGIN SELECT RAISE(ABORT, 'batches do not change'); END;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('batch_change', 'batch_change_batch', '1000 5');
