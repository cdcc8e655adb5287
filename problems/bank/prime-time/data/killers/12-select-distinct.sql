-- Written by assay harden. Kills:
--   select_distinct-1: SELECT where SELECT DISTINCT is needed
INSERT INTO region (region, utc_offset_minutes) VALUES
  ('central', 1);
INSERT INTO member (member_id, region) VALUES
  (2, 'central');
INSERT INTO viewing (event_id, member_id, agent, started_at, minutes) VALUES
  (2, 2, 'app', '2024-05-01 19:30:00', 100),
  (2, 2, 'app', '2024-05-01 19:30:00', 100);
