-- Written by assay harden. Kills:
--   join_kind-1: INNER JOIN where LEFT JOIN is needed
--   join_condition-1: a join without one of its conditions
--   dropped_filter-1: count_star(...) over all rows, where only some count (in SELECT)
--   select_distinct-2: SELECT where SELECT DISTINCT is needed
--   count_argument-2: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   count_argument-3: count(...) where count(*) is needed (in SELECT)
--   count_argument-4: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   count_argument-6: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   count_argument-7: count(...) where count(*) is needed (in SELECT)
--   count_argument-8: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   count_argument-9: count(*) where count(...) is needed (in SELECT)
--   count_argument-11: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   count_argument-12: count(...) where count(*) is needed (in SELECT)
--   count_argument-13: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   swapped_operands-1: the two sides of a - swapped (in SELECT)
--   swapped_operands-2: the two sides of a - swapped (in SELECT)
--   group_key_added-1: groups that are too fine: a key of GROUP BY is too many
--   null_as_zero-1: count(...) that counts NULL as 0 (in SELECT)
--   wrong_column-3: employeenumber where reportsto is needed (in SELECT)
--   wrong_column-5: reportsto where employeenumber is needed (in ON)
--   wrong_table-1: the column "employeenumber" of another table (in SELECT)
--   wrong_table-2: the column "employeenumber" of another table (in ON)
--   negation-1: IS NULL where IS NOT NULL is needed (in WHERE)
--   arithmetic-1: + where - is needed (in SELECT)
--   term_dropped-1: an expression that lacks one side of a - (in SELECT)
INSERT INTO employees (employeenumber, officecode, reportsto, jobtitle) VALUES
  (0, '1', NULL, 'home'),
  (1, '1', 0, 'home'),
  (2, '1', 0, 'home');
