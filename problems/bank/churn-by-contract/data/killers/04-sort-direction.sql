-- Written by assay harden. Kills:
--   sort_direction-1: ASC where DESC is needed
--   sort_key-1: an ORDER BY that lacks a key
INSERT INTO customer (contract, monthly_charges, total_charges, churn) VALUES
  ('One year', 0.01, 0.00, 'No'),
  ('Two year', 0.01, 0.00, 'Yes');
