-- Written by assay harden. Kills:
--   comparison-4: <> where > is needed (in FILTER)
INSERT INTO orders (ordernumber, orderdate, requireddate, shippeddate, status) VALUES
  (1, '2023-03-01', '2023-12-31', '2023-03-01', 'Shipped');
