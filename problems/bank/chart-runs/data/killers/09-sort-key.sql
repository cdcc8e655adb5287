-- Written by assay harden. Kills:
--   sort_key-3: an ORDER BY that lacks a key
INSERT INTO chart_week (artist, track, week, rank) VALUES
  ('Cy', 'c', 1, 1),
  ('Cy', 'a', 1, 1);
