-- Forms of councils that users made or brought in: of the whole file, so that each of its accounts may use them.

CREATE TABLE return_form (
  id INTEGER PRIMARY KEY,
  -- As JSON, with the name it goes by.
  form TEXT NOT NULL,
  removed_by INTEGER
) STRICT;
