-- What bank lines come to by month and by what they were for, so that the figures of an account of a hundred thousand lines need not read
-- each. Kept by the transaction that posts, as the sums of Money are.

CREATE TABLE line_sum (
  account INTEGER NOT NULL REFERENCES account,
  bank_account INTEGER NOT NULL REFERENCES bank_account,
  -- A month; of parts that are the council's payments or contributions, whose days matter, a day.
  period TEXT NOT NULL,
  -- Of a contribution, each of which stands by itself: its line.
  line INTEGER REFERENCES statement_line,
  -- Whole lines; whole lines without a part; parts that settle nothing.
  of TEXT NOT NULL CHECK (of IN ('lines', 'waiting', 'parts')),
  category TEXT,
  plan_line INTEGER REFERENCES plan_line,
  fund INTEGER REFERENCES fund,
  -- Money in, money out, or £0.00.
  way INTEGER NOT NULL CHECK (way IN (1, -1, 0)),
  lines INTEGER NOT NULL,
  pence INTEGER NOT NULL
) STRICT;

INSERT INTO line_sum (account, bank_account, period, of, way, lines, pence)
  SELECT account, bank_account, substr(day, 1, 7), 'lines', sign(amount), count(*), sum(amount)
  FROM statement_line WHERE hidden_by IS NULL GROUP BY 1, 2, 3, 5;
INSERT INTO line_sum (account, bank_account, period, of, way, lines, pence)
  SELECT account, bank_account, substr(day, 1, 7), 'waiting', sign(amount), count(*), sum(amount)
  FROM statement_line AS line WHERE hidden_by IS NULL AND NOT EXISTS (SELECT 1 FROM line_part AS part WHERE part.line = line.id AND part.removed_by IS NULL)
  GROUP BY 1, 2, 3, 5;
INSERT INTO line_sum (account, bank_account, period, line, of, category, plan_line, fund, way, lines, pence)
  SELECT line.account, line.bank_account, iif(part.category IN ('direct_payment', 'contribution'), line.day, substr(line.day, 1, 7)),
    iif(part.category = 'contribution', line.id, NULL), 'parts', part.category, part.plan_line, part.fund, sign(part.amount), count(*), sum(part.amount)
  FROM line_part AS part JOIN statement_line AS line ON line.id = part.line
  WHERE part.removed_by IS NULL AND part.settles_kind IS NULL AND line.hidden_by IS NULL GROUP BY 1, 2, 3, 4, 6, 7, 8, 9;

CREATE INDEX line_sum_account ON line_sum (account, period, bank_account);
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('line_sum', 'line_sum_account', '5000 1000 8 8');

-- Those that wait are shown in the order of Money.
DROP INDEX money_row_unexplained;
CREATE INDEX money_row_unexplained ON money_row (account, day, place, pence) WHERE state = 'unexplained';
DELETE FROM sqlite_stat1 WHERE idx = 'money_row_unexplained';
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('money_row', 'money_row_unexplained', '500 100 10 1 1');
