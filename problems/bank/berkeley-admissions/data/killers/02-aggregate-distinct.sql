-- Written by assay harden. Kills:
--   aggregate_distinct-8: sum(DISTINCT ...) where sum(...) is needed (in SELECT)
--   comparison-2: < where > is needed (in FILTER)
--   aggregate_distinct-6: sum(DISTINCT ...) where sum(...) is needed (in SELECT)
--   aggregate_distinct-9: sum(DISTINCT ...) where sum(...) is needed (in SELECT)
--   swapped_operands-2: the two sides of a / swapped (in SELECT)
--   coalesce_dropped-1: a NULL that nothing replaces: a COALESCE is missing (in SELECT)
--   aggregate_kind-13: max where min is needed (in SELECT)
--   aggregate_kind-18: max where sum is needed (in SELECT)
--   aggregate_kind-24: max where sum is needed (in SELECT)
INSERT INTO application (admit, gender, dept, freq) VALUES
  ('Admitted', 'Female', 'Physics', 1),
  ('Admitted', 'Male', 'History', 1),
  ('Rejected', 'Female', 'History', 1),
  ('Admitted', 'Male', 'Physics', 1);
