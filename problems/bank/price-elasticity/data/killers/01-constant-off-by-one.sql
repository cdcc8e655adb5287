-- Written by assay harden. Kills:
--   constant_off_by_one-3: a number that is one off (in CASE)
--   function_dropped-4: a value without its ln(...) (in SELECT)
--   where_in_on-1: a condition in ON that belongs into WHERE, where it filters
--   comparison-1: < where > is needed (in WHERE)
--   comparison-2: < where > is needed (in CASE)
--   constant_off_by_one-7: a number that is one off (in WHERE)
--   constant_off_by_one-8: a number that is one off (in WHERE)
--   dropped_clause-1: a query that lacks its WHERE
--   swapped_operands-3: the two sides of a - swapped (in SELECT)
--   swapped_operands-4: the two sides of a / swapped (in CASE)
--   window_order-1: row_number() over a window in another order (in SELECT)
--   window_order-2: row_number() over a window in another order (in SELECT)
--   aggregate_kind-5: min where max is needed (in SELECT)
--   aggregate_kind-7: max where min is needed (in SELECT)
--   aggregate_kind-12: count where sum is needed (in CASE)
--   wrong_column-1: market where plan is needed (in SELECT)
--   wrong_column-8: week where signups is needed (in SELECT)
--   wrong_column-9: price where signups is needed (in SELECT)
--   wrong_column-16: week where price is needed (in SELECT)
--   wrong_column-21: signups where price is needed (in SELECT)
--   wrong_column-28: week where price is needed (in ORDER BY)
--   wrong_column-30: week where signups is needed (in ORDER BY)
--   function_dropped-3: a value without its ln(...) (in SELECT)
--   arithmetic-5: / where * is needed (in CASE)
--   term_dropped-9: an expression that lacks one side of a * (in ORDER BY)
INSERT INTO price_test (market, week, plan, price, signups) VALUES
  ('big', 1, 'basic', 11.99, 999999),
  ('big', 2, 'basic', 11.00, 999999);
