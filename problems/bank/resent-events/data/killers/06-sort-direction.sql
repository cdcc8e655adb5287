-- Written by assay harden. Kills:
--   sort_direction-1: DESC where ASC is needed
INSERT INTO viewing (event_id, device, agent, received_at, minutes) VALUES
  (1, 'A', 'app', '2024-01-31 23:59:59', 1),
  (0, 'a', 'app', '2024-01-31 23:59:59', 1);
