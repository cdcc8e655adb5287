-- Written by assay harden. Kills:
--   aggregate_distinct-1: avg(DISTINCT ...) where avg(...) is needed (in SELECT)
--   aggregate_distinct-2: avg(DISTINCT ...) where avg(...) is needed (in SELECT)
--   aggregate_kind-2: median where avg is needed (in SELECT)
--   aggregate_kind-6: median where avg is needed (in SELECT)
--   case_else-1: CASE without ELSE where ELSE is needed (in SELECT)
--   wrong_column-6: idp where lncoins is needed (in CASE)
INSERT INTO person_year (mdvis, lncoins, idp) VALUES
  (1, 4.564348, 0),
  (0, 4.564348, 0),
  (1, 4.564348, 0);
