-- Written by assay harden. Kills:
--   integer_division-1: // where / is needed (in SELECT)
INSERT INTO member (member_id, joined_on, channel) VALUES
  (1, '2024-01-01', 'paid'),
  (5, '2024-05-01', 'paid'),
  (0, '2024-01-01', 'paid');
INSERT INTO viewing (event_id, member_id, agent, started_at) VALUES
  (1, 5, 'app', '2024-05-01 20:00:00');
