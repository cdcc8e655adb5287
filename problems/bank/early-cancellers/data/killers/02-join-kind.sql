-- Written by assay harden. Kills:
--   join_kind-1: INNER JOIN where LEFT JOIN is needed
--   join_condition-1: a join without one of its conditions
--   comparison-4: = where <= is needed (in FILTER)
--   comparison-6: = where <= is needed (in CASE)
--   comparison-7: >= where <= is needed (in FILTER)
--   comparison-8: = where <= is needed (in FILTER)
--   dropped_filter-2: count_star(...) over all rows, where only some count (in CASE)
--   count_argument-1: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   count_argument-2: count(...) where count(*) is needed (in SELECT)
--   count_argument-3: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   count_argument-4: count(...) where count(*) is needed (in SELECT)
--   count_argument-5: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   count_argument-11: count(DISTINCT ...) where count(*) is needed (in CASE)
--   count_argument-12: count(...) where count(*) is needed (in CASE)
--   count_argument-13: count(DISTINCT ...) where count(*) is needed (in CASE)
--   count_argument-14: count(...) where count(*) is needed (in CASE)
--   count_argument-15: count(DISTINCT ...) where count(*) is needed (in CASE)
--   count_argument-21: count(DISTINCT ...) where count(*) is needed (in CASE)
--   count_argument-22: count(...) where count(*) is needed (in CASE)
--   count_argument-23: count(DISTINCT ...) where count(*) is needed (in CASE)
--   count_argument-24: count(...) where count(*) is needed (in CASE)
--   count_argument-25: count(DISTINCT ...) where count(*) is needed (in CASE)
--   swapped_operands-2: the two sides of a / swapped (in CASE)
--   group_key_added-1: groups that are too fine: a key of GROUP BY is too many
--   group_key_added-2: groups that are too fine: a key of GROUP BY is too many
--   wrong_table-1: the column "member_id" of another table (in ON)
--   wrong_table-2: the column "member_id" of another table (in ON)
--   arithmetic-1: * where / is needed (in CASE)
--   arithmetic-3: - where + is needed (in FILTER)
--   arithmetic-4: * where / is needed (in CASE)
--   arithmetic-6: - where + is needed (in FILTER)
--   factor_dropped-1: a value that lacks a constant factor, as a share lacks that of a percentage (in CASE)
--   factor_dropped-2: a value that lacks a constant factor, as a share lacks that of a percentage (in CASE)
--   term_dropped-1: an expression that lacks one side of a / (in CASE)
--   term_dropped-2: an expression that lacks one side of a / (in CASE)
INSERT INTO member (member_id, joined_on) VALUES
  (30, '2023-03-01'),
  (1, '2023-03-01');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (30, '2023-03-01');
