-- Written by assay harden. Kills:
--   sort_key-2: an ORDER BY that lacks a key
INSERT INTO chart_week (artist, track, week, rank) VALUES
  ('Bo', 'a', 1, 1),
  ('a', 'a', 1, 1);
