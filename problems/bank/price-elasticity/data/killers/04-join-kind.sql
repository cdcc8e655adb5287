-- Written by assay harden. Kills:
--   join_kind-1: INNER JOIN where LEFT JOIN is needed
--   boundary-1: >= where > is needed (in WHERE)
--   constant_off_by_one-2: a number that is one off (in WHERE)
--   constant_off_by_one-5: a number that is one off (in SELECT)
--   constant_off_by_one-6: a number that is one off (in SELECT)
--   dropped_clause-2: a query that lacks its WHERE
--   coalesce_dropped-1: a NULL that nothing replaces: a COALESCE is missing (in SELECT)
--   wrong_column-22: week where signups is needed (in WHERE)
--   wrong_column-23: price where signups is needed (in WHERE)
INSERT INTO price_test (market, week, plan, price, signups) VALUES
  ('big', 1, 'basic', 11.99, 0);
