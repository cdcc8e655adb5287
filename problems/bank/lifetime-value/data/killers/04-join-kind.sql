-- Written by assay harden. Kills:
--   join_kind-2: FULL OUTER JOIN where LEFT JOIN is needed
--   join_condition-2: a join without one of its conditions
--   boundary-1: >= where > is needed (in CASE)
--   constant_off_by_one-12: a number that is one off (in CASE)
--   aggregate_kind-9: count where sum is needed (in CASE)
INSERT INTO member (member_id, joined_on, channel) VALUES
  (0, '2023-03-01', 'A');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (0, '2023-03-01');
INSERT INTO subscription (member_id, plan, valid_from) VALUES
  (0, 'basic', '2023-03-01'),
  (0, 'basic', '2023-12-31');
