-- Written by assay harden. Kills:
--   date_unit-2: an interval of weeks where an interval of days is needed (in SELECT)
INSERT INTO payments (customernumber, checknumber, paymentdate, amount) VALUES
  (1, 'a', '2023-12-31', 1),
  (1, 'b', '2024-02-01', 1);
