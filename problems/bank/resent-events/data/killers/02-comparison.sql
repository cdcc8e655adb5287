-- Written by assay harden. Kills:
--   comparison-1: < where > is needed (in FILTER)
--   constant_off_by_one-1: a number that is one off (in FILTER)
--   and_or-1: OR where AND is needed (in WHERE)
--   dropped_condition-1: a query that lacks a condition (in WHERE)
--   dropped_clause-1: a query that lacks its WHERE
--   count_argument-1: count(...) where count(*) is needed (in SELECT)
--   count_argument-2: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   count_argument-4: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   window_order-1: row_number() over a window in another order (in SELECT)
INSERT INTO viewing (event_id, device, agent, received_at, minutes) VALUES
  (2, NULL, 'app', '2024-01-31 23:59:59', 1),
  (2, 'A', 'app', '2024-02-01 00:00:00', 1);
