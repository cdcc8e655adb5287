-- Written by assay harden. Kills:
--   case_branches-6: a CASE that lacks a branch (in SELECT)
--   wrong_column-7: mdvis where lncoins is needed (in CASE)
--   wrong_column-8: idp where lncoins is needed (in CASE)
--   wrong_table-7: the column "squared_error" of another table (in SELECT)
--   term_dropped-3: an expression that lacks one side of a + (in SELECT)
INSERT INTO person_year (mdvis, lncoins, idp) VALUES
  (1, 0.000000, 0),
  (1, 3.258096, 0),
  (1, 3.258096, 0);
