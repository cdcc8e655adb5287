-- Written by assay harden. Kills:
--   constant_off_by_one-1: a number that is one off (in SELECT)
--   constant_off_by_one-2: a number that is one off (in SELECT)
--   count_argument-1: count(...) where count(*) is needed (in SELECT)
--   count_argument-2: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   count_argument-3: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   count_argument-4: count(...) where count(*) is needed (in SELECT)
--   count_argument-5: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   count_argument-6: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   count_argument-7: count(...) where count(*) is needed (in SELECT)
--   count_argument-8: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   count_argument-9: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   coalesce_dropped-1: a NULL that nothing replaces: a COALESCE is missing (in SELECT)
--   aggregate_kind-5: count where sum is needed (in SELECT)
--   aggregate_kind-8: count where sum is needed (in SELECT)
--   wrong_column-3: monthly_charges where total_charges is needed (in FILTER)
--   arithmetic-1: * where / is needed (in SELECT)
--   arithmetic-2: / where * is needed (in SELECT)
--   term_dropped-1: an expression that lacks one side of a / (in SELECT)
INSERT INTO customer (contract, monthly_charges, total_charges, churn) VALUES
  ('Month-to-month', 0.01, NULL, 'Yes'),
  ('Month-to-month', 0.01, NULL, 'Yes');
