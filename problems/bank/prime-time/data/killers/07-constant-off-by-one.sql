-- Written by assay harden. Kills:
--   constant_off_by_one-5: a number that is one off (in FILTER)
--   arithmetic-1: - where + is needed (in SELECT)
INSERT INTO region (region, utc_offset_minutes) VALUES
  ('islands', 1);
INSERT INTO member (member_id, region) VALUES
  (61, 'islands');
INSERT INTO viewing (event_id, member_id, agent, started_at, minutes) VALUES
  (1, 61, 'app', '2024-05-01 22:59:59', 1);
