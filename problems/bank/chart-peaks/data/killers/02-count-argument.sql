-- Written by assay harden. Kills:
--   count_argument-1: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   count_argument-2: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   group_key_added-1: groups that are too fine: a key of GROUP BY is too many
--   aggregate_kind-1: max where min is needed (in SELECT)
INSERT INTO chart_week (artist, track, week, rank) VALUES
  ('Cy', 'b', 1, 1),
  ('Cy', 'a', 1, 1),
  ('Cy', 'a', 2, 100);
