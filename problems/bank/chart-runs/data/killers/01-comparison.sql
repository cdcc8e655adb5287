-- Written by assay harden. Kills:
--   comparison-1: >= where <= is needed (in WHERE)
--   constant_off_by_one-3: a number that is one off (in WHERE)
--   constant_off_by_one-4: a number that is one off (in WHERE)
--   dropped_clause-1: a query that lacks its WHERE
--   group_key_dropped-3: groups that are too coarse: a key of GROUP BY is missing
--   window_order-1: row_number() over a window in another order (in SELECT)
--   window_order-2: row_number() over a window in another order (in SELECT)
--   window_order-3: row_number() over a window in another order (in SELECT)
--   aggregate_kind-1: max where min is needed (in SELECT)
--   aggregate_kind-2: min where max is needed (in SELECT)
--   aggregate_kind-3: sum where max is needed (in SELECT)
--   wrong_column-1: track where artist is needed (in SELECT)
--   wrong_column-2: artist where track is needed (in SELECT)
--   wrong_column-3: rank where week is needed (in SELECT)
--   wrong_column-4: rank where week is needed (in SELECT)
--   wrong_column-7: rank where week is needed (in ORDER BY)
--   arithmetic-1: + where - is needed (in SELECT)
--   term_dropped-1: an expression that lacks one side of a - (in SELECT)
INSERT INTO chart_week (artist, track, week, rank) VALUES
  ('Ada', 'Sums', 1, 1),
  ('Ada', 'Sums', 6, 1),
  ('Ada', 'Sums', 5, 1);
