-- Written by assay harden. Kills:
--   constant_off_by_one-2: a number that is one off (in CASE)
--   constant_off_by_one-4: a number that is one off (in CASE)
--   aggregate_kind-1: sum where avg is needed (in SELECT)
--   between_bounds-1: a range without its lower bound (in CASE)
--   between_bounds-2: a range without its upper bound (in CASE)
--   factor_dropped-1: a value that lacks a constant factor, as a share lacks that of a percentage (in CASE)
INSERT INTO orders (ordernumber, orderdate, requireddate, shippeddate, status) VALUES
  (1, '2023-03-01', '2023-03-01', '2023-03-01', 'Shipped'),
  (2, '2023-03-01', '2023-03-01', '2023-12-31', 'Shipped');
