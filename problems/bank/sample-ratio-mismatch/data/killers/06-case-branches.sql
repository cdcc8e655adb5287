-- Written by assay harden. Kills:
--   case_branches-5: a CASE that lacks a branch (in SELECT)
INSERT INTO experiment (experiment, control_share) VALUES
  ('bigger button', 0.500);
INSERT INTO enrolment (experiment, arm, batch, players) VALUES
  ('bigger button', 'control', 1, 5);
