-- Written by assay harden. Kills:
--   sort_key-2: an ORDER BY that lacks a key
INSERT INTO chart_week (artist, track, week, rank) VALUES
  ('Cy', 'a', 1, 20),
  ('Cy', 'Alone', 1, 20);
