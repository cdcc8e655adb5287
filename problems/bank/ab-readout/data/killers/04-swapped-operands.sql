-- Written by assay harden. Kills:
--   swapped_operands-1: the two sides of a / swapped (in SELECT)
--   arithmetic-5: / where * is needed (in SELECT)
--   arithmetic-7: / where * is needed (in SELECT)
INSERT INTO person_year (mdvis, lncoins, idp) VALUES
  (1, 0.000000, 0),
  (1, 0.000000, 0),
  (1, 0.000000, 1),
  (1, 0.000000, 1);
