-- Written by assay harden. Kills:
--   aggregate_distinct-2: sum(DISTINCT ...) where sum(...) is needed (in SELECT)
--   wrong_value-1: another value of "churn" compared with (in FILTER)
--   dropped_filter-2: count_star(...) over all rows, where only some count (in SELECT)
--   aggregate_distinct-3: sum(DISTINCT ...) where sum(...) is needed (in SELECT)
--   swapped_operands-1: the two sides of a / swapped (in SELECT)
--   swapped_operands-2: the two sides of a / swapped (in SELECT)
--   aggregate_kind-3: avg where sum is needed (in SELECT)
--   aggregate_kind-4: max where sum is needed (in SELECT)
--   aggregate_kind-6: avg where sum is needed (in SELECT)
--   aggregate_kind-7: max where sum is needed (in SELECT)
--   wrong_column-2: contract where churn is needed (in FILTER)
--   wrong_column-4: monthly_charges where total_charges is needed (in SELECT)
--   negation-1: IS NOT NULL where IS NULL is needed (in FILTER)
--   arithmetic-3: * where / is needed (in SELECT)
--   arithmetic-4: / where * is needed (in SELECT)
--   factor_dropped-1: a value that lacks a constant factor, as a share lacks that of a percentage (in SELECT)
--   factor_dropped-2: a value that lacks a constant factor, as a share lacks that of a percentage (in SELECT)
--   term_dropped-2: an expression that lacks one side of a / (in SELECT)
INSERT INTO customer (contract, monthly_charges, total_charges, churn) VALUES
  ('One year', 0.01, 0.00, 'Yes'),
  ('Month-to-month', 0.01, 0.00, 'Yes');
