-- Written by assay harden. Kills:
--   group_key_added-1: groups that are too fine: a key of GROUP BY is too many
INSERT INTO experiment (experiment, control_share) VALUES
  ('new onboarding', 0.001);
INSERT INTO enrolment (experiment, arm, batch, players) VALUES
  ('new onboarding', 'treatment', 1, 1),
  ('new onboarding', 'control', 1, 1);
