-- Written by assay harden. Kills:
--   boundary-1: >= where > is needed (in FILTER)
--   comparison-2: = where <> is needed (in WHERE)
--   constant_off_by_one-2: a number that is one off (in FILTER)
--   constant_off_by_one-5: a number that is one off (in WHERE)
--   constant_off_by_one-6: a number that is one off (in WHERE)
--   dropped_filter-1: count_star(...) over all rows, where only some count (in SELECT)
--   select_distinct-2: SELECT DISTINCT where SELECT is needed
--   aggregate_distinct-1: sum(DISTINCT ...) where sum(...) is needed (in SELECT)
--   aggregate_distinct-2: count(DISTINCT ...) where count(...) is needed (in SELECT)
--   window_partition-1: row_number() over a window with too few keys in PARTITION BY (in SELECT)
--   window_partition-2: count() over a window with too few keys in PARTITION BY (in SELECT)
--   aggregate_kind-1: avg where sum is needed (in SELECT)
--   aggregate_kind-2: max where sum is needed (in SELECT)
--   wrong_column-1: agent where device is needed (in SELECT)
--   wrong_column-3: event_id where minutes is needed (in SELECT)
--   wrong_column-4: minutes where event_id is needed (in PARTITION BY)
--   wrong_column-5: minutes where event_id is needed (in PARTITION BY)
--   arithmetic-1: + where - is needed (in SELECT)
--   term_dropped-1: an expression that lacks one side of a - (in SELECT)
INSERT INTO viewing (event_id, device, agent, received_at, minutes) VALUES
  (1, 'tv', 'app', '2024-01-31 23:59:59', 1),
  (0, 'tv', 'app', '2024-01-31 23:59:59', 1);
