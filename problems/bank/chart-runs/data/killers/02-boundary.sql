-- Written by assay harden. Kills:
--   boundary-1: < where <= is needed (in WHERE)
--   constant_off_by_one-2: a number that is one off (in WHERE)
--   sort_direction-1: ASC where DESC is needed
--   sort_key-1: an ORDER BY that lacks a key
--   wrong_column-8: week where rank is needed (in WHERE)
INSERT INTO chart_week (artist, track, week, rank) VALUES
  ('c', 'Sums', 99, 1),
  ('c', 'Sums', 100, 1),
  ('a', 'a', 5, 10);
