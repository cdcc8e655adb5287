-- Written by assay harden. Kills:
--   boundary-1: > where >= is needed (in WHERE)
--   comparison-1: <= where >= is needed (in WHERE)
--   constant_off_by_one-1: a number that is one off (in WHERE)
--   constant_off_by_one-2: a number that is one off (in WHERE)
--   constant_off_by_one-3: a number that is one off (in WHERE)
--   constant_off_by_one-4: a number that is one off (in WHERE)
--   and_or-1: OR where AND is needed (in WHERE)
--   dropped_condition-2: a query that lacks a condition (in WHERE)
--   dropped_clause-1: a query that lacks its WHERE
--   window_partition-1: rank() over a window with too few keys in PARTITION BY (in SELECT)
--   window_partition-2: count() over a window with too few keys in PARTITION BY (in SELECT)
--   rank_kind-2: row_number where rank is needed (in SELECT)
--   wrong_column-1: track where artist is needed (in SELECT)
--   wrong_column-2: artist where track is needed (in SELECT)
--   wrong_column-3: week where rank is needed (in SELECT)
INSERT INTO chart_week (artist, track, week, rank) VALUES
  ('Cy', 'a', 1, 100),
  ('Cy', 'b', 1, 100),
  ('a', 'a', 1, 1);
