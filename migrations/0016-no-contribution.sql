-- A council may charge no contribution on a line of the plan, as some do on what is paid once. NULL: it was not said.

ALTER TABLE plan_version ADD COLUMN without_contribution INTEGER CHECK (without_contribution IN (0, 1));
