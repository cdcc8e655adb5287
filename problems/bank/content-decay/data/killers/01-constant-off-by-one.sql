-- Written by assay harden. Kills:
--   constant_off_by_one-13: a number that is one off (in SELECT)
--   constant_off_by_one-27: a number that is one off (in SELECT)
--   constant_off_by_one-28: a number that is one off (in SELECT)
--   function_dropped-2: a value without its nullif(...) (in SELECT)
--   comparison-1: = where <> is needed (in WHERE)
--   constant_off_by_one-5: a number that is one off (in FROM)
--   constant_off_by_one-6: a number that is one off (in FROM)
--   constant_off_by_one-7: a number that is one off (in FROM)
--   constant_off_by_one-8: a number that is one off (in FROM)
--   constant_off_by_one-9: a number that is one off (in SELECT)
--   constant_off_by_one-10: a number that is one off (in SELECT)
--   constant_off_by_one-11: a number that is one off (in SELECT)
--   constant_off_by_one-12: a number that is one off (in SELECT)
--   constant_off_by_one-18: a number that is one off (in FILTER)
--   constant_off_by_one-20: a number that is one off (in CASE)
--   constant_off_by_one-21: a number that is one off (in CASE)
--   constant_off_by_one-31: a number that is one off (in SELECT)
--   constant_off_by_one-32: a number that is one off (in SELECT)
--   dropped_clause-2: a query that lacks its WHERE
--   dropped_filter-1: count_star(...) over all rows, where only some count (in SELECT)
--   swapped_operands-1: the two sides of a / swapped (in SELECT)
--   coalesce_dropped-3: a NULL that nothing replaces: a COALESCE is missing (in SELECT)
--   aggregate_kind-26: count where sum is needed (in SELECT)
--   between_bounds-3: a range without its lower bound (in ON)
--   wrong_column-3: event_id where title_id is needed (in SELECT)
--   wrong_column-4: minutes where title_id is needed (in SELECT)
--   wrong_column-5: event_id where minutes is needed (in SELECT)
--   wrong_column-6: title_id where minutes is needed (in SELECT)
--   function_dropped-3: a value without its nullif(...) (in SELECT)
--   arithmetic-1: - where + is needed (in SELECT)
--   arithmetic-4: / where * is needed (in SELECT)
--   arithmetic-5: - where + is needed (in ON)
--   factor_dropped-1: a value that lacks a constant factor, as a share lacks that of a percentage (in SELECT)
--   term_dropped-4: an expression that lacks one side of a / (in SELECT)
--   term_dropped-5: an expression that lacks one side of a / (in SELECT)
INSERT INTO title (title_id, kind, released_on, cost_thousand) VALUES
  (0, 'crawler', '2023-06-01', 1),
  (1, 'crawler', '2024-03-01', 1);
INSERT INTO viewing (event_id, title_id, agent, started_at, minutes) VALUES
  (1, 0, 'app', '2024-03-01 20:00:00', 1),
  (0, 0, 'app', '2024-04-02 20:00:00', 1);
