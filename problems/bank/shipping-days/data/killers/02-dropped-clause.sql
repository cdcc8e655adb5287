-- Written by assay harden. Kills:
--   dropped_clause-1: a query that lacks its WHERE
--   window_partition-2: count() over a window with too few keys in PARTITION BY (in SELECT)
--   sort_direction-1: ASC where DESC is needed
--   sort_key-1: an ORDER BY that lacks a key
--   wrong_column-1: orderdate where requireddate is needed (in SELECT)
--   wrong_column-7: requireddate where orderdate is needed (in SELECT)
--   wrong_column-9: orderdate where shippeddate is needed (in WHERE)
--   wrong_column-10: requireddate where shippeddate is needed (in WHERE)
INSERT INTO orders (ordernumber, orderdate, requireddate, shippeddate, status) VALUES
  (4, '2024-01-31', '2024-02-01', '2024-02-01', 'In Process'),
  (3, '2024-01-31', '2024-02-01', '2024-02-01', 'Resolved'),
  (5, '2024-01-31', '2024-02-01', '2024-02-01', 'Resolved'),
  (8, '2024-01-31', '2024-02-01', '2024-02-01', 'Resolved'),
  (10, '2024-01-31', '2024-02-01', NULL, 'Resolved');
