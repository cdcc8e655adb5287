-- Written by assay harden. Kills:
--   dropped_condition-2: a query that lacks a condition (in WHERE)
--   wrong_column-2: device where agent is needed (in SELECT)
INSERT INTO viewing (event_id, device, agent, received_at, minutes) VALUES
  (1, 'A', 'crawler', '2024-01-31 23:59:59', 1);
