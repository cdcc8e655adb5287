-- Written by assay harden. Kills:
--   constant_off_by_one-5: a number that is one off (in CASE)
--   constant_off_by_one-8: a number that is one off (in CASE)
INSERT INTO orders (ordernumber, orderdate, requireddate, shippeddate, status) VALUES
  (1, '2023-03-01', '2023-03-01', '2023-03-01', 'Resolved'),
  (2, '2023-03-01', '2023-03-01', '2023-03-01', 'Resolved'),
  (3, '2023-03-01', '2023-03-01', '2023-03-01', 'Resolved'),
  (5, '2023-03-01', '2023-03-01', '2023-03-01', 'Resolved'),
  (4, '2023-03-01', '2023-03-01', '2023-03-01', 'Resolved'),
  (6, '2023-03-01', '2023-03-01', '2023-12-31', 'Resolved');
