-- Written by assay harden. Kills:
--   constant_off_by_one-8: a number that is one off (in FILTER)
INSERT INTO region (region, utc_offset_minutes) VALUES
  ('central', 1);
INSERT INTO member (member_id, region) VALUES
  (0, 'central');
INSERT INTO viewing (event_id, member_id, agent, started_at, minutes) VALUES
  (1, 0, 'app', '2023-12-31 23:59:59', 59);
