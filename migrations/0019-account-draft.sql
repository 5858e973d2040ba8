-- What was typed for a new account and not made yet: no fact, and in nobody's trail. One at a time.

CREATE TABLE account_draft (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  draft TEXT NOT NULL CHECK (json_type(draft) = 'object'),
  kept_at TEXT NOT NULL
) STRICT;
