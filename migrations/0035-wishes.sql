-- Something to buy once, from the wish to what was bought; what sellers ask for it; and things bought that last.

CREATE TABLE wish (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  what TEXT NOT NULL,
  why TEXT NOT NULL,
  plan_line INTEGER REFERENCES plan_line,
  care_outcomes TEXT CHECK (json_type(care_outcomes) = 'array'),
  fund INTEGER REFERENCES fund,
  wished_on TEXT NOT NULL CHECK (date(wished_on) IS wished_on),
  "limit" INTEGER,
  approved_on TEXT CHECK (date(approved_on) IS approved_on),
  approved_by TEXT,
  approved_in TEXT,
  refused_on TEXT CHECK (date(refused_on) IS refused_on),
  refused_why TEXT,
  withdrawn_on TEXT CHECK (date(withdrawn_on) IS withdrawn_on),
  -- NULL: one purchase is all of it.
  in_parts INTEGER CHECK (in_parts IN (0, 1)),
  removed_by INTEGER
) STRICT;

CREATE TABLE quote (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  wish INTEGER NOT NULL REFERENCES wish,
  seller TEXT NOT NULL,
  amount INTEGER NOT NULL,
  day TEXT NOT NULL CHECK (date(day) IS day),
  note TEXT,
  removed_by INTEGER
) STRICT;

CREATE TABLE inventory_item (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  item TEXT NOT NULL,
  bought_on TEXT CHECK (date(bought_on) IS bought_on),
  seller TEXT,
  price INTEGER,
  -- The purchase it came with; NULL: none is on file.
  purchase INTEGER REFERENCES purchase,
  guarantee_until TEXT CHECK (date(guarantee_until) IS guarantee_until),
  serial_number TEXT,
  kept_at TEXT,
  gone_on TEXT CHECK (date(gone_on) IS gone_on),
  gone_how TEXT,
  removed_by INTEGER
) STRICT;

ALTER TABLE purchase ADD COLUMN wish INTEGER REFERENCES wish;

CREATE INDEX wish_account ON wish (account, wished_on);
CREATE INDEX quote_account ON quote (account, day);
CREATE INDEX inventory_item_account ON inventory_item (account, bought_on);
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('wish', 'wish_account', '20 4 1'),
  ('quote', 'quote_account', '20 4 1'),
  ('inventory_item', 'inventory_item_account', '20 4 1');
