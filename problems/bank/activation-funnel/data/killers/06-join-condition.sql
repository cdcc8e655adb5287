-- Written by assay harden. Kills:
--   join_condition-3: a join without one of its conditions
INSERT INTO member (member_id, joined_on, channel) VALUES
  (4, '2024-05-02', 'A'),
  (1, '2024-01-01', 'A');
INSERT INTO viewing (event_id, member_id, agent, started_at) VALUES
  (1, 4, 'app', '2024-05-03 21:00:00'),
  (0, 1, 'app', '2024-05-09 23:59:59');
