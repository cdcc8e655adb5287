-- Written by assay harden. Kills:
--   count_argument-3: count(...) where count(*) is needed (in SELECT)
INSERT INTO viewing (event_id, device, agent, received_at, minutes) VALUES
  (1, 'A', 'app', '2024-02-01 00:00:00', 1),
  (1, 'A', 'crawler', '2024-01-31 23:59:59', NULL);
