-- Written by assay harden. Kills:
--   count_argument-1: count(...) where count(*) is needed (in SELECT)
--   count_argument-5: count(...) where count(*) is needed (in SELECT)
--   count_argument-10: count(...) where count(*) is needed (in SELECT)
--   count_argument-14: count(...) where count(*) is needed (in SELECT)
--   count_argument-15: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   count_argument-16: count(...) where count(*) is needed (in SELECT)
--   count_argument-17: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   wrong_column-2: officecode where jobtitle is needed (in FILTER)
--   arithmetic-2: + where - is needed (in SELECT)
--   term_dropped-2: an expression that lacks one side of a - (in SELECT)
INSERT INTO employees (employeenumber, officecode, reportsto, jobtitle) VALUES
  (1, NULL, NULL, 'Sales Rep');
