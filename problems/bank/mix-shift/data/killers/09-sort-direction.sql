-- Written by assay harden. Kills:
--   sort_direction-1: DESC where ASC is needed
INSERT INTO viewing (event_id, device, agent, started_at, minutes) VALUES
  (1, 'A', 'app', '2024-08-02 08:00:00', 1),
  (0, 'a', 'app', '2024-04-01 12:00:00', 1);
