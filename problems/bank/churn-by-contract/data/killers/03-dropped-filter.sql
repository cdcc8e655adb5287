-- Written by assay harden. Kills:
--   dropped_filter-1: count_star(...) over all rows, where only some count (in SELECT)
--   aggregate_distinct-1: avg(DISTINCT ...) where avg(...) is needed (in SELECT)
--   integer_division-1: // where / is needed (in SELECT)
--   integer_division-2: // where / is needed (in SELECT)
--   aggregate_kind-1: sum where avg is needed (in SELECT)
--   aggregate_kind-2: median where avg is needed (in SELECT)
INSERT INTO customer (contract, monthly_charges, total_charges, churn) VALUES
  ('Month-to-month', 0.01, 0.00, 'No'),
  ('Month-to-month', 0.01, 0.00, 'Yes'),
  ('Month-to-month', 0.01, 140.00, 'Yes');
