-- Written by assay harden. Kills:
--   wrong_column-1: member_id where event_id is needed (in SELECT)
--   wrong_column-2: minutes where event_id is needed (in SELECT)
--   comparison-1: = where <> is needed (in WHERE)
--   comparison-2: <= where >= is needed (in FILTER)
--   dropped_filter-1: count_star(...) over all rows, where only some count (in SELECT)
--   aggregate_distinct-1: count(...) where count(DISTINCT ...) is needed (in SELECT)
--   aggregate_distinct-3: count(DISTINCT ...) where count(...) is needed (in SELECT)
--   count_argument-1: count(*) where count(DISTINCT ...) is needed (in SELECT)
--   swapped_operands-1: the two sides of a / swapped (in SELECT)
--   swapped_operands-2: the two sides of a / swapped (in SELECT)
--   wrong_column-5: event_id where minutes is needed (in SELECT)
--   wrong_column-6: member_id where minutes is needed (in SELECT)
--   wrong_column-7: event_id where member_id is needed (in ON)
--   wrong_column-8: minutes where member_id is needed (in ON)
--   arithmetic-4: / where * is needed (in SELECT)
--   arithmetic-5: * where / is needed (in SELECT)
--   arithmetic-6: / where * is needed (in SELECT)
--   factor_dropped-2: a value that lacks a constant factor, as a share lacks that of a percentage (in SELECT)
--   term_dropped-6: an expression that lacks one side of a / (in SELECT)
INSERT INTO region (region, utc_offset_minutes) VALUES
  ('central', 1);
INSERT INTO member (member_id, region) VALUES
  (22, 'central');
INSERT INTO viewing (event_id, member_id, agent, started_at, minutes) VALUES
  (0, 22, 'app', '2024-01-01 00:00:00', 100),
  (1, 22, 'app', '2024-01-01 00:00:00', 100);
