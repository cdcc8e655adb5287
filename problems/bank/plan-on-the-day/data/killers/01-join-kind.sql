-- Written by assay harden. Kills:
--   join_kind-5: INNER JOIN where LEFT JOIN is needed
--   join_kind-6: FULL OUTER JOIN where LEFT JOIN is needed
--   join_kind-7: INNER JOIN where LEFT JOIN is needed
--   join_condition-3: a join without one of its conditions
--   join_condition-7: a join without one of its conditions
--   join_condition-8: a join without one of its conditions
--   on_in_where-1: a condition in WHERE that belongs into ON, where it undoes the outer join
--   on_in_where-2: a condition in WHERE that belongs into ON, where it undoes the outer join
--   on_in_where-3: a condition in WHERE that belongs into ON, where it undoes the outer join
--   comparison-1: >= where <= is needed (in ON)
--   comparison-2: = where <= is needed (in ON)
--   comparison-3: < where > is needed (in ON)
--   comparison-4: <> where > is needed (in ON)
--   comparison-5: >= where <= is needed (in ON)
--   comparison-6: = where <= is needed (in ON)
--   comparison-7: < where > is needed (in ON)
--   comparison-8: <> where > is needed (in ON)
--   constant_off_by_one-1: a number that is one off (in SELECT)
--   constant_off_by_one-2: a number that is one off (in SELECT)
--   and_or-1: OR where AND is needed (in ON)
--   and_or-2: AND where OR is needed (in ON)
--   and_or-3: OR where AND is needed (in ON)
--   and_or-4: OR where AND is needed (in ON)
--   and_or-5: AND where OR is needed (in ON)
--   dropped_condition-2: a query that lacks a condition (in ON)
--   dropped_condition-3: a query that lacks a condition (in ON)
--   select_distinct-4: SELECT where SELECT DISTINCT is needed
--   count_argument-1: count(*) where count(...) is needed (in SELECT)
--   window_order-1: lead() over a window in another order (in SELECT)
--   lag_lead-1: lag where lead is needed (in SELECT)
--   coalesce_dropped-1: a NULL that nothing replaces: a COALESCE is missing (in SELECT)
--   aggregate_kind-3: count where sum is needed (in SELECT)
--   wrong_column-1: region where plan is needed (in SELECT)
--   wrong_column-2: plan where region is needed (in SELECT)
--   wrong_column-5: valid_to where valid_from is needed (in ON)
--   wrong_column-7: valid_from where valid_to is needed (in ON)
--   wrong_column-8: region where plan is needed (in SELECT)
--   negation-1: IS NOT NULL where IS NULL is needed (in ON)
--   negation-2: IS NOT NULL where IS NULL is needed (in ON)
INSERT INTO member (member_id, region) VALUES
  (0, 'south');
INSERT INTO subscription (member_id, plan, valid_from, valid_to) VALUES
  (0, 'basic', '2023-03-01', '2024-08-01');
INSERT INTO price (plan, region, valid_from, price) VALUES
  ('basic', 'south', '2023-01-01', 0.00),
  ('basic', 'south', '2023-03-01', 0.01);
