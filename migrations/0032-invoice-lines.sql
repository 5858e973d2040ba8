-- The lines of an invoice, and why one is disputed.

ALTER TABLE invoice ADD COLUMN lines TEXT CHECK (json_type(lines) = 'array');
ALTER TABLE invoice ADD COLUMN dispute_note TEXT;
