-- Written by assay harden. Kills:
--   constant_off_by_one-3: a number that is one off (in SELECT)
--   constant_off_by_one-4: a number that is one off (in SELECT)
--   aggregate_distinct-1: avg(DISTINCT ...) where avg(...) is needed (in SELECT)
--   aggregate_distinct-3: avg(DISTINCT ...) where avg(...) is needed (in SELECT)
--   integer_division-2: // where / is needed (in SELECT)
--   coalesce_dropped-1: a NULL that nothing replaces: a COALESCE is missing (in SELECT)
--   null_as_zero-1: min(...) that counts NULL as 0 (in SELECT)
--   aggregate_kind-2: sum where avg is needed (in SELECT)
--   aggregate_kind-3: median where avg is needed (in SELECT)
--   aggregate_kind-8: median where avg is needed (in SELECT)
--   aggregate_kind-11: count where sum is needed (in SELECT)
--   case_else-1: ELSE 0 where CASE without ELSE is needed (in SELECT)
--   term_dropped-2: an expression that lacks one side of a * (in SELECT)
INSERT INTO recommendation (list_id, position, model, surface, clicked) VALUES
  (1, 1, 'b', 'b', 1),
  (0, 1, 'b', 'b', 1),
  (2, 1, 'b', 'b', 0);
