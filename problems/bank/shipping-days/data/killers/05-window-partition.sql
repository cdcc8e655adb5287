-- Written by assay harden. Kills:
--   window_partition-1: row_number() over a window with too few keys in PARTITION BY (in SELECT)
--   sort_direction-2: DESC where ASC is needed
INSERT INTO orders (ordernumber, orderdate, requireddate, shippeddate, status) VALUES
  (1, '2023-03-01', '2023-03-01', '2023-03-01', 'Shipped'),
  (2, '2023-03-01', '2023-03-01', '2023-03-01', 'Resolved');
