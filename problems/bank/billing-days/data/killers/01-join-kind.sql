-- Written by assay harden. Kills:
--   join_kind-1: INNER JOIN where LEFT JOIN is needed
--   join_condition-1: a join without one of its conditions
--   where_in_on-2: a condition in ON that belongs into WHERE, where it filters
--   boundary-1: >= where > is needed (in FILTER)
--   comparison-1: < where > is needed (in FILTER)
--   comparison-3: <= where >= is needed (in WHERE)
--   comparison-4: = where >= is needed (in WHERE)
--   comparison-5: > where < is needed (in WHERE)
--   comparison-6: <> where < is needed (in WHERE)
--   constant_off_by_one-1: a number that is one off (in FROM)
--   constant_off_by_one-2: a number that is one off (in FROM)
--   constant_off_by_one-4: a number that is one off (in FROM)
--   constant_off_by_one-5: a number that is one off (in FROM)
--   constant_off_by_one-6: a number that is one off (in FROM)
--   constant_off_by_one-7: a number that is one off (in SELECT)
--   constant_off_by_one-8: a number that is one off (in SELECT)
--   and_or-1: OR where AND is needed (in WHERE)
--   and_or-2: AND where OR is needed (in WHERE)
--   dropped_condition-2: a query that lacks a condition (in WHERE)
--   dropped_condition-3: a query that lacks a condition (in WHERE)
--   dropped_clause-1: a query that lacks its WHERE
--   dropped_filter-1: count_star(...) over all rows, where only some count (in SELECT)
--   count_argument-1: count(...) where count(*) is needed (in SELECT)
--   count_argument-2: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   count_argument-3: count(...) where count(*) is needed (in SELECT)
--   count_argument-4: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   count_argument-5: count(...) where count(*) is needed (in SELECT)
--   count_argument-6: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   count_argument-7: count(...) where count(*) is needed (in SELECT)
--   count_argument-8: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   swapped_operands-1: the two sides of a - swapped (in SELECT)
--   wrong_table-1: the column "member_id" of another table (in ON)
--   negation-1: IS NOT NULL where IS NULL is needed (in WHERE)
--   function_kind-1: greatest where least is needed (in SELECT)
--   arithmetic-1: - where + is needed (in SELECT)
--   arithmetic-2: + where - is needed (in SELECT)
--   term_dropped-1: an expression that lacks one side of a + (in SELECT)
--   date_unit-1: week where day is needed (in SELECT)
--   date_unit-2: week where day is needed (in FILTER)
--   date_unit-3: week where day is needed (in FILTER)
INSERT INTO member (member_id, joined_on) VALUES
  (28, '2023-03-01'),
  (1, '2024-01-31');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (28, '2023-03-01');
