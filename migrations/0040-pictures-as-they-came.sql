-- What a paper was before it was made smaller or cleaned, so that the same file is known again; NULL: it is as it came.
ALTER TABLE evidence ADD COLUMN original TEXT CHECK (length(original) = 64);
CREATE INDEX evidence_original ON evidence (original) WHERE original IS NOT NULL;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('evidence', 'evidence_original', '10000 1');

-- Which way a picture is shown: degrees to the right of how it was filed; NULL: as it was filed. Its content, and so its digest, is never touched.
ALTER TABLE evidence ADD COLUMN turned INTEGER CHECK (turned IN (90, 180, 270));
