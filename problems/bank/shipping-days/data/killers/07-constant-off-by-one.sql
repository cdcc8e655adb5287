-- Written by assay harden. Kills:
--   constant_off_by_one-3: a number that is one off (in CASE)
INSERT INTO orders (ordernumber, orderdate, requireddate, shippeddate, status) VALUES
  (1, '2023-03-01', '2023-03-01', '2023-03-01', 'In Process'),
  (2, '2023-03-01', '2023-03-01', '2023-03-01', 'In Process'),
  (3, '2023-03-01', '2023-03-01', '2023-12-31', 'In Process');
