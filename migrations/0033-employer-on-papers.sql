-- Who is the employer on papers, where it is not the person.

ALTER TABLE employer_detail ADD COLUMN employer TEXT;
