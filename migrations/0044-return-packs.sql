-- Which packs for the council were made of a return: a JSON list of when, how much was shared, how large, and the digest of the list of files; null: none.
ALTER TABLE council_return ADD COLUMN packs TEXT;
