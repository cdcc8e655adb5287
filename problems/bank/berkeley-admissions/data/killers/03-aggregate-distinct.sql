-- Written by assay harden. Kills:
--   aggregate_distinct-1: sum(DISTINCT ...) where sum(...) is needed (in SELECT)
--   integer_division-1: // where / is needed (in SELECT)
--   integer_division-2: // where / is needed (in SELECT)
--   group_key_added-1: groups that are too fine: a key of GROUP BY is too many
--   aggregate_kind-1: avg where sum is needed (in SELECT)
--   aggregate_kind-2: max where sum is needed (in SELECT)
--   arithmetic-2: * where / is needed (in SELECT)
--   term_dropped-2: an expression that lacks one side of a / (in SELECT)
INSERT INTO application (admit, gender, dept, freq) VALUES
  ('Admitted', 'Female', 'Physics', 1),
  ('Rejected', 'Female', 'Physics', 1),
  ('Admitted', 'Male', 'Physics', 1);
