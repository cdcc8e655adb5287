-- Written by assay harden. Kills:
--   join_kind-1: LEFT JOIN where INNER JOIN is needed
--   join_kind-3: LEFT JOIN where INNER JOIN is needed
--   join_kind-5: INNER JOIN where LEFT JOIN is needed
--   join_kind-7: INNER JOIN where LEFT JOIN is needed
--   join_condition-1: a join without one of its conditions
--   join_condition-4: a join without one of its conditions
--   join_condition-6: a join without one of its conditions
--   comparison-1: = where <> is needed (in WHERE)
--   constant_off_by_one-4: a number that is one off (in ON)
--   constant_off_by_one-7: a number that is one off (in SELECT)
--   and_or-1: OR where AND is needed (in ON)
--   and_or-2: OR where AND is needed (in ON)
--   count_argument-2: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   count_argument-3: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   count_argument-4: count(*) where count(...) is needed (in SELECT)
--   count_argument-5: count(*) where count(...) is needed (in SELECT)
--   count_argument-6: count(*) where count(...) is needed (in SELECT)
--   count_argument-8: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   count_argument-9: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   count_argument-10: count(*) where count(...) is needed (in SELECT)
--   swapped_operands-1: the two sides of a / swapped (in SELECT)
--   swapped_operands-2: the two sides of a / swapped (in SELECT)
--   group_key_added-1: groups that are too fine: a key of GROUP BY is too many
--   null_as_zero-2: count(...) that counts NULL as 0 (in SELECT)
--   null_as_zero-3: count(...) that counts NULL as 0 (in SELECT)
--   null_as_zero-4: count(...) that counts NULL as 0 (in SELECT)
--   null_as_zero-5: count(...) that counts NULL as 0 (in SELECT)
--   between_bounds-1: a range without its lower bound (in ON)
--   wrong_table-1: the column "member_id" of another table (in ON)
--   wrong_table-2: the column "member_id" of another table (in SELECT)
--   wrong_table-3: the column "member_id" of another table (in SELECT)
--   wrong_table-4: the column "member_id" of another table (in SELECT)
--   wrong_table-5: the column "member_id" of another table (in SELECT)
--   wrong_table-7: the column "member_id" of another table (in ON)
--   arithmetic-1: - where + is needed (in ON)
--   arithmetic-2: - where + is needed (in ON)
--   arithmetic-4: * where / is needed (in SELECT)
--   arithmetic-7: / where * is needed (in SELECT)
--   factor_dropped-1: a value that lacks a constant factor, as a share lacks that of a percentage (in SELECT)
--   term_dropped-1: an expression that lacks one side of a / (in SELECT)
INSERT INTO member (member_id, joined_on, channel) VALUES
  (2, '2024-05-01', 'paid'),
  (1, '2024-05-01', 'paid');
INSERT INTO viewing (event_id, member_id, agent, started_at) VALUES
  (1, 2, 'app', '2024-05-01 20:00:00');
