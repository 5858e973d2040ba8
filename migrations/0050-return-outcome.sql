-- How the council's answer to a return ended it; NULL: it has not answered, or nobody said.
ALTER TABLE council_return ADD COLUMN outcome TEXT CHECK (outcome IN ('accepted', 'questions', 'refused'));
