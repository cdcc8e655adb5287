-- Written by assay harden. Kills:
--   swapped_operands-8: the two sides of a - swapped (in SELECT)
INSERT INTO viewing (event_id, device, agent, started_at, minutes) VALUES
  (1, 'crawler', 'app', '2024-09-30 23:59:59', 1),
  (0, 'crawler', 'app', '2024-05-01 20:00:00', 0);
