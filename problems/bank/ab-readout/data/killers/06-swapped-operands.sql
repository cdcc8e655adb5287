-- Written by assay harden. Kills:
--   swapped_operands-2: the two sides of a - swapped (in SELECT)
--   wrong_table-4: the column "mean_visits" of another table (in SELECT)
INSERT INTO person_year (mdvis, lncoins, idp) VALUES
  (0, 0.000000, 0),
  (1, 0.000000, 1);
