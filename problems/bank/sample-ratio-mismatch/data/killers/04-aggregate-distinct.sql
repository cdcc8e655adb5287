-- Written by assay harden. Kills:
--   aggregate_distinct-1: sum(DISTINCT ...) where sum(...) is needed (in SELECT)
--   aggregate_kind-1: avg where sum is needed (in SELECT)
--   aggregate_kind-2: max where sum is needed (in SELECT)
--   aggregate_kind-3: count where sum is needed (in SELECT)
--   wrong_column-2: batch where players is needed (in SELECT)
INSERT INTO experiment (experiment, control_share) VALUES
  ('bigger button', 0.001);
INSERT INTO enrolment (experiment, arm, batch, players) VALUES
  ('bigger button', 'control', 1, 880),
  ('bigger button', 'control', 0, 880);
