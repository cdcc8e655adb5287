-- Written by assay harden. Kills:
--   boundary-4: >= where > is needed (in WHERE)
--   constant_off_by_one-20: a number that is one off (in WHERE)
--   and_or-1: OR where AND is needed (in WHERE)
--   dropped_condition-3: a query that lacks a condition (in WHERE)
--   dropped_condition-5: a query that lacks a condition (in WHERE)
--   dropped_clause-2: a query that lacks its WHERE
INSERT INTO viewing (event_id, device, agent, started_at, minutes) VALUES
  (1, 'A', 'app', '2024-08-02 08:00:00', 1),
  (0, 'A', 'app', '2023-12-31 23:59:59', 1);
