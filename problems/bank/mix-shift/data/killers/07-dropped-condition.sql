-- Written by assay harden. Kills:
--   dropped_condition-1: a query that lacks a condition (in WHERE)
INSERT INTO viewing (event_id, device, agent, started_at, minutes) VALUES
  (1, 'A', 'crawler', '2024-07-01 23:59:59', 1),
  (0, 'A', 'app', '2024-06-30 23:59:59', 1);
