-- Written by assay harden. Kills:
--   comparison-2: <> where > is needed (in CASE)
--   aggregate_kind-10: min where max is needed (in SELECT)
INSERT INTO payments (customernumber, checknumber, paymentdate, amount) VALUES
  (1, 'b', '2023-03-01', 300),
  (1, 'a', '2025-01-03', 300),
  (0, 'a', '2023-12-31', 1);
