-- Written by assay harden. Kills:
--   dropped_clause-1: a query that lacks its WHERE
--   sort_direction-1: DESC where ASC is needed
INSERT INTO region (region, utc_offset_minutes) VALUES
  ('east', 1),
  ('crawler', 1);
INSERT INTO member (member_id, region) VALUES
  (22, 'crawler');
INSERT INTO viewing (event_id, member_id, agent, started_at, minutes) VALUES
  (1, 22, 'crawler', '2023-12-31 23:59:59', 1);
