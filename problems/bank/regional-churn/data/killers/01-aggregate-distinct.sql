-- Written by assay harden. Kills:
--   aggregate_distinct-6: sum(DISTINCT ...) where sum(...) is needed (in CASE)
--   join_condition-1: a join without one of its conditions
--   join_condition-2: a join without one of its conditions
--   comparison-1: >= where <= is needed (in CASE)
--   comparison-2: = where <= is needed (in CASE)
--   comparison-3: > where < is needed (in WHERE)
--   comparison-5: <= where >= is needed (in WHERE)
--   comparison-6: = where >= is needed (in WHERE)
--   constant_off_by_one-1: a number that is one off (in CASE)
--   constant_off_by_one-2: a number that is one off (in CASE)
--   and_or-2: AND where OR is needed (in WHERE)
--   dropped_condition-4: a query that lacks a condition (in WHERE)
--   aggregate_distinct-2: sum(DISTINCT ...) where sum(...) is needed (in SELECT)
--   aggregate_distinct-3: sum(DISTINCT ...) where sum(...) is needed (in SELECT)
--   aggregate_distinct-4: sum(DISTINCT ...) where sum(...) is needed (in SELECT)
--   aggregate_distinct-5: sum(DISTINCT ...) where sum(...) is needed (in SELECT)
--   swapped_operands-1: the two sides of a / swapped (in SELECT)
--   swapped_operands-2: the two sides of a / swapped (in CASE)
--   aggregate_kind-4: avg where sum is needed (in SELECT)
--   aggregate_kind-5: max where sum is needed (in SELECT)
--   aggregate_kind-7: avg where sum is needed (in SELECT)
--   aggregate_kind-8: max where sum is needed (in SELECT)
--   aggregate_kind-10: avg where sum is needed (in SELECT)
--   aggregate_kind-11: max where sum is needed (in SELECT)
--   aggregate_kind-13: avg where sum is needed (in SELECT)
--   aggregate_kind-14: max where sum is needed (in SELECT)
--   aggregate_kind-16: avg where sum is needed (in CASE)
--   aggregate_kind-17: max where sum is needed (in CASE)
--   wrong_column-1: processor where region is needed (in SELECT)
--   wrong_table-1: the column "member_id" of another table (in ON)
--   wrong_table-2: the column "member_id" of another table (in ON)
--   arithmetic-1: * where / is needed (in SELECT)
--   arithmetic-2: / where * is needed (in SELECT)
--   arithmetic-3: * where / is needed (in CASE)
--   arithmetic-4: / where * is needed (in CASE)
--   factor_dropped-1: a value that lacks a constant factor, as a share lacks that of a percentage (in SELECT)
--   factor_dropped-2: a value that lacks a constant factor, as a share lacks that of a percentage (in CASE)
--   term_dropped-1: an expression that lacks one side of a / (in SELECT)
--   term_dropped-2: an expression that lacks one side of a / (in CASE)
INSERT INTO member (member_id, joined_on, region, processor) VALUES
  (-1, '2024-01-01', 'north', 'paynord'),
  (50, '2024-01-01', 'north', 'cardly');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (50, '2024-08-31'),
  (-1, '2024-08-31');
