-- Who refused a wish, and who no longer wants it and why.

ALTER TABLE wish ADD COLUMN refused_by TEXT;
ALTER TABLE wish ADD COLUMN withdrawn_by TEXT;
ALTER TABLE wish ADD COLUMN withdrawn_why TEXT;
