-- Written by assay harden. Kills:
--   join_kind-3: INNER JOIN where LEFT JOIN is needed
--   join_condition-1: a join without one of its conditions
--   join_condition-3: a join without one of its conditions
--   comparison-1: < where > is needed (in CASE)
--   constant_off_by_one-1: a number that is one off (in CASE)
--   constant_off_by_one-2: a number that is one off (in CASE)
--   constant_off_by_one-3: a number that is one off (in CASE)
--   constant_off_by_one-4: a number that is one off (in CASE)
--   constant_off_by_one-7: a number that is one off (in ON)
--   constant_off_by_one-8: a number that is one off (in ON)
--   date_off_by_one-1: a date that is one day off (in SELECT)
--   date_off_by_one-2: a date that is one day off (in SELECT)
--   and_or-1: OR where AND is needed (in ON)
--   select_distinct-2: SELECT DISTINCT where SELECT is needed
--   aggregate_distinct-1: sum(DISTINCT ...) where sum(...) is needed (in SELECT)
--   aggregate_distinct-4: sum(DISTINCT ...) where sum(...) is needed (in SELECT)
--   aggregate_distinct-6: avg(DISTINCT ...) where avg(...) is needed (in CASE)
--   aggregate_distinct-7: sum(DISTINCT ...) where sum(...) is needed (in CASE)
--   count_argument-1: count(*) where count(...) is needed (in SELECT)
--   count_argument-2: count(*) where count(...) is needed (in SELECT)
--   count_argument-3: count(*) where count(...) is needed (in CASE)
--   integer_division-1: // where / is needed (in SELECT)
--   swapped_operands-1: the two sides of a - swapped (in SELECT)
--   swapped_operands-2: the two sides of a / swapped (in SELECT)
--   swapped_operands-3: the two sides of a / swapped (in CASE)
--   window_partition-1: row_number() over a window with too few keys in PARTITION BY (in SELECT)
--   coalesce_dropped-2: a NULL that nothing replaces: a COALESCE is missing (in SELECT)
--   aggregate_kind-1: avg where sum is needed (in SELECT)
--   aggregate_kind-2: max where sum is needed (in SELECT)
--   aggregate_kind-3: count where sum is needed (in SELECT)
--   aggregate_kind-4: avg where sum is needed (in SELECT)
--   aggregate_kind-5: max where sum is needed (in SELECT)
--   aggregate_kind-6: count where sum is needed (in SELECT)
--   aggregate_kind-10: sum where avg is needed (in CASE)
--   aggregate_kind-11: median where avg is needed (in CASE)
--   aggregate_kind-12: avg where sum is needed (in CASE)
--   aggregate_kind-13: max where sum is needed (in CASE)
--   aggregate_kind-14: count where sum is needed (in CASE)
--   case_branches-2: a CASE that lacks a branch (in SELECT)
--   case_branches-4: a CASE that lacks a branch (in SELECT)
--   wrong_table-1: the column "member_id" of another table (in ON)
--   wrong_table-2: the column "member_id" of another table (in ON)
--   wrong_table-3: the column "member_id" of another table (in ON)
--   wrong_table-4: the column "member_id" of another table (in ON)
--   wrong_table-5: the column "member_id" of another table (in ON)
--   arithmetic-2: * where / is needed (in SELECT)
--   arithmetic-4: * where / is needed (in CASE)
--   arithmetic-5: / where * is needed (in CASE)
--   factor_dropped-1: a value that lacks a constant factor, as a share lacks that of a percentage (in SELECT)
--   factor_dropped-2: a value that lacks a constant factor, as a share lacks that of a percentage (in CASE)
--   term_dropped-2: an expression that lacks one side of a / (in SELECT)
--   term_dropped-3: an expression that lacks one side of a / (in CASE)
--   term_dropped-4: an expression that lacks one side of a * (in CASE)
--   term_dropped-5: an expression that lacks one side of a * (in CASE)
INSERT INTO member (member_id, joined_on, channel) VALUES
  (2, '2023-03-01', 'b'),
  (3001, '2023-03-01', 'b'),
  (31, '2023-03-01', 'b');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (31, '2023-03-01');
INSERT INTO subscription (member_id, plan, valid_from) VALUES
  (2, 'basic', '2023-03-01'),
  (3001, 'basic', '2023-03-01'),
  (31, 'standard', '2023-03-01');
