-- Written by assay harden. Kills:
--   join_kind-4: INNER JOIN where LEFT JOIN is needed
--   join_kind-6: INNER JOIN where LEFT JOIN is needed
--   join_condition-1: a join without one of its conditions
--   join_condition-2: a join without one of its conditions
--   join_condition-3: a join without one of its conditions
--   join_condition-4: a join without one of its conditions
--   constant_off_by_one-9: a number that is one off (in SELECT)
--   constant_off_by_one-11: a number that is one off (in SELECT)
--   constant_off_by_one-12: a number that is one off (in SELECT)
--   dropped_filter-2: count_star(...) over all rows, where only some count (in SELECT)
--   coalesce_dropped-1: a NULL that nothing replaces: a COALESCE is missing (in SELECT)
--   wrong_table-3: the column "member_id" of another table (in ON)
--   wrong_table-4: the column "member_id" of another table (in ON)
--   wrong_table-5: the column "region" of another table (in ON)
--   wrong_table-6: the column "region" of another table (in ON)
--   wrong_table-7: the column "region" of another table (in ON)
--   wrong_table-8: the column "region" of another table (in ON)
INSERT INTO region (region, utc_offset_minutes) VALUES
  ('islands', 1),
  ('central', 1);
INSERT INTO member (member_id, region) VALUES
  (1, 'central'),
  (61, 'islands');
INSERT INTO viewing (event_id, member_id, agent, started_at, minutes) VALUES
  (1, 61, 'app', '2023-12-31 23:59:59', 1);
