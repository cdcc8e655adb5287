-- Written by assay harden. Kills:
--   constant_off_by_one-1: a number that is one off (in SELECT)
--   constant_off_by_one-2: a number that is one off (in SELECT)
INSERT INTO title (title_id, kind, released_on, cost_thousand) VALUES
  (0, 'crawler', '2024-03-01', 1),
  (1, 'crawler', '2023-06-01', 1);
INSERT INTO viewing (event_id, title_id, agent, started_at, minutes) VALUES
  (1, 1, 'app', '2024-04-03 20:00:00', NULL);
