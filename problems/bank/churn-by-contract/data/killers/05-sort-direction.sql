-- Written by assay harden. Kills:
--   sort_direction-2: DESC where ASC is needed
--   sort_key-2: an ORDER BY that lacks a key
INSERT INTO customer (contract, monthly_charges, total_charges, churn) VALUES
  ('Two year', 0.01, 0.00, 'No'),
  ('One year', 0.01, 0.00, 'No');
