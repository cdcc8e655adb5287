-- Written by assay harden. Kills:
--   constant_off_by_one-4: a number that is one off (in FILTER)
INSERT INTO region (region, utc_offset_minutes) VALUES
  ('east', 1);
INSERT INTO member (member_id, region) VALUES
  (11, 'east');
INSERT INTO viewing (event_id, member_id, agent, started_at, minutes) VALUES
  (1, 11, 'app', '2024-05-01 18:40:00', 1);
