-- Written by assay harden. Kills:
--   join_condition-1: a join without one of its conditions
--   boundary-2: >= where > is needed (in CASE)
--   constant_off_by_one-4: a number that is one off (in CASE)
--   window_partition-5: max() over a window with too few keys in PARTITION BY (in SELECT)
--   window_partition-7: min() over a window with too few keys in PARTITION BY (in SELECT)
--   window_partition-9: row_number() over a window with too few keys in PARTITION BY (in SELECT)
--   sort_direction-1: DESC where ASC is needed
--   case_else-1: ELSE 0 where CASE without ELSE is needed (in SELECT)
--   wrong_column-14: market where plan is needed (in PARTITION BY)
--   wrong_column-18: market where plan is needed (in PARTITION BY)
--   wrong_column-20: week where price is needed (in SELECT)
--   arithmetic-3: + where - is needed (in SELECT)
--   term_dropped-3: an expression that lacks one side of a - (in SELECT)
INSERT INTO price_test (market, week, plan, price, signups) VALUES
  ('big', 1, 'basic', 13.00, 1),
  ('big', 1, 'premium', 3.00, 1);
