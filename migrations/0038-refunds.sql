-- What money that came back had been paid for: an invoice, a purchase, or a bank line that had no paper. It moves no figure.

ALTER TABLE line_part ADD COLUMN refunds_kind TEXT CHECK (refunds_kind IN ('invoice', 'purchase', 'line'));
ALTER TABLE line_part ADD COLUMN refunds_id INTEGER CHECK ((refunds_kind IS NULL) = (refunds_id IS NULL));
CREATE INDEX line_part_refunds ON line_part (account, refunds_kind, refunds_id) WHERE refunds_kind IS NOT NULL;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('line_part', 'line_part_refunds', '500 100 40 1');

DROP TRIGGER line_part_only_removed;
CREATE TRIGGER line_part_only_removed BEFORE UPDATE OF id, account, line, n, amount, settles_kind, settles_id, category, plan_line, fund, rule, by_user, made_by, refunds_kind, refunds_id ON line_part
BEGIN SELECT RAISE(ABORT, 'parts do not change'); END;
