-- Written by assay harden. Kills:
--   boundary-2: > where >= is needed (in WHERE)
--   constant_off_by_one-9: a number that is one off (in CASE)
--   swapped_operands-3: the two sides of a - swapped (in SELECT)
--   swapped_operands-6: the two sides of a - swapped (in SELECT)
INSERT INTO viewing (event_id, device, agent, started_at, minutes) VALUES
  (1, 'A', 'app', '2024-04-01 00:00:00', 1),
  (0, 'a', 'app', '2024-08-01 08:00:00', 0);
