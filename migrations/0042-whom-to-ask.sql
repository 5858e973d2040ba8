-- Who can be asked about the money of an account, and how.

ALTER TABLE account ADD COLUMN ask TEXT;
