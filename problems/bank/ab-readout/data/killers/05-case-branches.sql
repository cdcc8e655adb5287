-- Written by assay harden. Kills:
--   case_branches-7: a CASE that lacks a branch (in SELECT)
--   wrong_column-9: mdvis where lncoins is needed (in CASE)
--   wrong_column-10: idp where lncoins is needed (in CASE)
INSERT INTO person_year (mdvis, lncoins, idp) VALUES
  (1, 3.931826, 0);
