-- How each account stands, as the list of all accounts shows it: worked out after each change, so that a list of a thousand is read and not
-- computed. True for the change and the program it was made by alone; anything else is worked out anew, and nothing depends on it.

CREATE TABLE account_standing (
  account INTEGER PRIMARY KEY REFERENCES account,
  -- The newest change to the account then.
  change INTEGER NOT NULL REFERENCES audit,
  -- The version of the program.
  made_with TEXT NOT NULL,
  standing TEXT NOT NULL
) STRICT;
