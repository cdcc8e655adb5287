-- Written by assay harden. Kills:
--   constant_off_by_one-3: a number that is one off (in FILTER)
--   integer_division-1: // where / is needed (in SELECT)
--   aggregate_kind-1: sum where avg is needed (in SELECT)
--   between_bounds-1: a range without its lower bound (in FILTER)
--   wrong_column-3: event_id where member_id is needed (in SELECT)
--   wrong_column-4: minutes where member_id is needed (in SELECT)
--   arithmetic-3: * where / is needed (in SELECT)
--   factor_dropped-1: a value that lacks a constant factor, as a share lacks that of a percentage (in SELECT)
--   term_dropped-5: an expression that lacks one side of a / (in SELECT)
--   date_unit-2: day where hour is needed (in FILTER)
INSERT INTO region (region, utc_offset_minutes) VALUES
  ('central', 1);
INSERT INTO member (member_id, region) VALUES
  (60, 'central'),
  (30, 'central');
INSERT INTO viewing (event_id, member_id, agent, started_at, minutes) VALUES
  (1, 30, 'app', '2023-12-31 23:59:59', 1),
  (0, 60, 'app', '2024-05-01 19:30:00', 1),
  (2, 60, 'app', '2023-12-31 23:59:59', 1);
