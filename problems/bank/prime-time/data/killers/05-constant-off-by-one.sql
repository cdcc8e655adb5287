-- Written by assay harden. Kills:
--   constant_off_by_one-10: a number that is one off (in SELECT)
--   count_argument-2: count(*) where count(...) is needed (in SELECT)
--   null_as_zero-2: count(...) that counts NULL as 0 (in SELECT)
--   function_dropped-2: a value without its nullif(...) (in SELECT)
INSERT INTO region (region, utc_offset_minutes) VALUES
  ('islands', 1);
INSERT INTO member (member_id, region) VALUES
  (99, 'islands');
INSERT INTO viewing (event_id, member_id, agent, started_at, minutes) VALUES
  (1, 99, 'app', '2023-12-31 23:59:59', NULL);
