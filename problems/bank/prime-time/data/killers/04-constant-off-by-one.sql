-- Written by assay harden. Kills:
--   constant_off_by_one-1: a number that is one off (in SELECT)
--   constant_off_by_one-2: a number that is one off (in SELECT)
--   term_dropped-1: an expression that lacks one side of a + (in SELECT)
--   term_dropped-4: an expression that lacks one side of a * (in SELECT)
--   date_unit-1: an interval of hours where an interval of minutes is needed (in SELECT)
INSERT INTO region (region, utc_offset_minutes) VALUES
  ('crawler', -719);
INSERT INTO member (member_id, region) VALUES
  (22, 'crawler');
INSERT INTO viewing (event_id, member_id, agent, started_at, minutes) VALUES
  (1, 22, 'app', '2024-05-01 19:30:00', 1);
