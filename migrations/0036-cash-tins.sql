-- What a bank account is, and what a cash tin is filled up to.

ALTER TABLE bank_account ADD COLUMN what TEXT CHECK (what IN ('bank', 'card', 'cash'));
ALTER TABLE bank_account ADD COLUMN float INTEGER;
