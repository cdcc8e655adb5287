-- Written by assay harden. Kills:
--   comparison-3: <= where >= is needed (in HAVING)
--   constant_off_by_one-8: a number that is one off (in HAVING)
--   dropped_clause-1: a query that lacks its HAVING
--   aggregate_distinct-1: sum(DISTINCT ...) where sum(...) is needed (in SELECT)
--   window_frame-2: a window over all rows of the partition where the rows up to the current one is needed (in SELECT)
--   aggregate_kind-2: max where sum is needed (in SELECT)
--   date_unit-1: an interval of days where an interval of hours is needed (in CASE)
INSERT INTO viewing (event_id, member_id, started_at) VALUES
  (0, 24, '2024-05-05 08:00:00'),
  (1, 24, '2024-05-07 09:00:00');
