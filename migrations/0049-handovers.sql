-- An account that is handed over to somebody else: a mark by which it is known again, whoever has it, and of the giver's copy to whom it went, when,
-- and how long the copy is kept.
ALTER TABLE account ADD COLUMN handover_mark TEXT CHECK (length(handover_mark) = 32);
ALTER TABLE account ADD COLUMN handed_to TEXT;
ALTER TABLE account ADD COLUMN handed_on TEXT CHECK (date(handed_on) IS handed_on);
ALTER TABLE account ADD COLUMN kept_until TEXT CHECK (date(kept_until) IS kept_until);
-- What a seal says stays as it was, letter for letter. In the file of whoever took the account its bank lines and papers have other numbers: so
-- much is added to those in the seal. NULL: they are the same.
ALTER TABLE council_return ADD COLUMN line_shift INTEGER;
ALTER TABLE council_return ADD COLUMN paper_shift INTEGER;
-- A file to look at only: for whom, and up to which day.
ALTER TABLE file_info ADD COLUMN look_for TEXT;
ALTER TABLE file_info ADD COLUMN look_until TEXT CHECK (date(look_until) IS look_until);
