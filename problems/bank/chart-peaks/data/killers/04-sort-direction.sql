-- Written by assay harden. Kills:
--   sort_direction-2: DESC where ASC is needed
INSERT INTO chart_week (artist, track, week, rank) VALUES
  ('Cy', 'a', 1, 20),
  ('Cy', 'b', 1, 20);
