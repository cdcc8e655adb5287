-- Written by assay harden. Kills:
--   group_key_added-1: groups that are too fine: a key of GROUP BY is too many
INSERT INTO customer (contract, monthly_charges, total_charges, churn) VALUES
  ('One year', 0.01, 0.00, 'Yes'),
  ('One year', 56.95, 0.00, 'No');
