-- Written by assay harden. Kills:
--   integer_division-2: // where / is needed (in SELECT)
INSERT INTO region (region, utc_offset_minutes) VALUES
  ('islands', 1);
INSERT INTO member (member_id, region) VALUES
  (19, 'islands'),
  (-1, 'islands');
INSERT INTO viewing (event_id, member_id, agent, started_at, minutes) VALUES
  (0, -1, 'app', '2023-12-31 23:59:59', 1),
  (1, 19, 'app', '2023-12-31 23:59:59', 80),
  (101, 19, 'app', '2023-12-31 23:59:59', 1);
