-- Written by assay harden. Kills:
--   boundary-1: <= where < is needed (in CASE)
--   coalesce_dropped-1: a NULL that nothing replaces: a COALESCE is missing (in SELECT)
--   wrong_column-4: device where agent is needed (in WHERE)
INSERT INTO viewing (event_id, device, agent, started_at, minutes) VALUES
  (1, 'A', 'app', '2024-04-01 00:00:00', 1),
  (0, NULL, 'app', '2024-07-01 00:00:00', 1);
