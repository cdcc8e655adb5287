-- Written by assay harden. Kills:
--   aggregate_distinct-2: sum(DISTINCT ...) where sum(...) is needed (in SELECT)
--   constant_off_by_one-9: a number that is one off (in CASE)
--   constant_off_by_one-11: a number that is one off (in CASE)
--   aggregate_kind-4: avg where sum is needed (in SELECT)
--   aggregate_kind-5: max where sum is needed (in SELECT)
--   aggregate_kind-6: count where sum is needed (in SELECT)
--   wrong_column-4: batch where players is needed (in SELECT)
--   arithmetic-2: - where + is needed (in SELECT)
--   arithmetic-8: * where / is needed (in CASE)
--   arithmetic-10: * where / is needed (in CASE)
--   term_dropped-2: an expression that lacks one side of a * (in SELECT)
--   term_dropped-6: an expression that lacks one side of a * (in SELECT)
--   term_dropped-12: an expression that lacks one side of a + (in CASE)
--   term_dropped-13: an expression that lacks one side of a / (in CASE)
--   term_dropped-14: an expression that lacks one side of a - (in CASE)
--   term_dropped-15: an expression that lacks one side of a / (in CASE)
INSERT INTO experiment (experiment, control_share) VALUES
  ('bigger button', 0.001);
INSERT INTO enrolment (experiment, arm, batch, players) VALUES
  ('bigger button', 'treatment', 1, 1120),
  ('bigger button', 'treatment', 0, 1120);
