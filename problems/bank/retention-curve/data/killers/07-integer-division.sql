-- Written by assay harden. Kills:
--   integer_division-1: // where / is needed (in SELECT)
INSERT INTO member (member_id, joined_on) VALUES
  (1, '2023-12-31'),
  (0, '2024-09-01'),
  (2, '2023-12-31');
INSERT INTO viewing (event_id, member_id, agent, started_at) VALUES
  (1, 0, 'app', '2024-11-20 21:00:00');
