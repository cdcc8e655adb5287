-- Written by assay harden. Kills:
--   sort_direction-1: DESC where ASC is needed
INSERT INTO payments (customernumber, checknumber, paymentdate, amount) VALUES
  (1, 'a', '2023-03-01', 1),
  (1, 'b', '2023-12-31', 1);
