-- Written by assay harden. Kills:
--   boundary-5: >= where > is needed (in WHERE)
--   constant_off_by_one-22: a number that is one off (in WHERE)
--   dropped_condition-6: a query that lacks a condition (in WHERE)
--   constant_off_by_one-8: a number that is one off (in FILTER)
--   and_or-2: OR where AND is needed (in WHERE)
--   dropped_clause-1: a query that lacks its WHERE
--   dropped_filter-2: count_star(...) over all rows, where only some count (in SELECT)
INSERT INTO viewing (event_id, device, agent, started_at, minutes) VALUES
  (1, 'A', 'app', '2024-04-01 00:00:00', 1);
