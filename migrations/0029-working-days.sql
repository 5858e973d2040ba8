-- The weekdays that are agreed, for sick pay; and holiday pay that comes with each payday.

ALTER TABLE pay_detail ADD COLUMN working_days TEXT CHECK (json_type(working_days) = 'array');
ALTER TABLE pay_detail ADD COLUMN holiday_with_pay INTEGER CHECK (holiday_with_pay IN (0, 1));
