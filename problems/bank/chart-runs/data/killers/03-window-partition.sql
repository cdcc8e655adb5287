-- Written by assay harden. Kills:
--   window_partition-2: row_number() over a window with too few keys in PARTITION BY (in SELECT)
--   window_partition-4: row_number() over a window with too few keys in PARTITION BY (in SELECT)
--   wrong_column-6: artist where track is needed (in PARTITION BY)
INSERT INTO chart_week (artist, track, week, rank) VALUES
  ('Ada', 'Sums', 10, 1),
  ('Ada', 'a', 10, 1),
  ('Ada', 'Sums', 11, 1);
