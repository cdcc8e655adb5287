-- Written by assay harden. Kills:
--   constant_off_by_one-6: a number that is one off (in FILTER)
--   between_bounds-2: a range without its upper bound (in FILTER)
INSERT INTO region (region, utc_offset_minutes) VALUES
  ('central', 0);
INSERT INTO member (member_id, region) VALUES
  (0, 'central');
INSERT INTO viewing (event_id, member_id, agent, started_at, minutes) VALUES
  (1, 0, 'app', '2024-05-01 22:59:59', 1);
