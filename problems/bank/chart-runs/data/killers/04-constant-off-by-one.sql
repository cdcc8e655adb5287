-- Written by assay harden. Kills:
--   constant_off_by_one-1: a number that is one off (in WHERE)
--   dropped_clause-2: a query that lacks its WHERE
INSERT INTO chart_week (artist, track, week, rank) VALUES
  ('a', 'a', 1, 11);
