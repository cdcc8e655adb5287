-- Written by assay harden. Kills:
--   sort_direction-3: DESC where ASC is needed
INSERT INTO chart_week (artist, track, week, rank) VALUES
  ('Cy', 'b', 1, 1),
  ('Cy', 'a', 1, 1);
