-- Written by assay harden. Kills:
--   term_dropped-2: an expression that lacks one side of a + (in SELECT)
INSERT INTO region (region, utc_offset_minutes) VALUES
  ('crawler', 1);
INSERT INTO member (member_id, region) VALUES
  (-1, 'crawler');
INSERT INTO viewing (event_id, member_id, agent, started_at, minutes) VALUES
  (1, -1, 'app', '2023-12-31 23:59:59', 1);
