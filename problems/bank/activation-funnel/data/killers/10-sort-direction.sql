-- Written by assay harden. Kills:
--   sort_direction-1: DESC where ASC is needed
INSERT INTO member (member_id, joined_on, channel) VALUES
  (99, '2024-01-01', 'A'),
  (1, '2024-01-01', 'a');
INSERT INTO viewing (event_id, member_id, agent, started_at) VALUES
  (1, 99, 'app', '2023-12-31 23:59:59');
