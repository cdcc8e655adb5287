-- Written by assay harden. Kills:
--   window_partition-3: row_number() over a window with too few keys in PARTITION BY (in SELECT)
--   sort_direction-2: DESC where ASC is needed
INSERT INTO chart_week (artist, track, week, rank) VALUES
  ('a', 'a', 1, 1),
  ('b', 'a', 1, 1);
