-- Written by assay harden. Kills:
--   join_condition-4: a join without one of its conditions
--   between_bounds-1: a range without its lower bound (in ON)
--   arithmetic-7: * where / is needed (in SELECT)
INSERT INTO member (member_id, joined_on) VALUES
  (1, '2023-12-31'),
  (5, '2024-09-01');
INSERT INTO viewing (event_id, member_id, agent, started_at) VALUES
  (1, 5, 'app', '2024-09-01 00:00:00');
