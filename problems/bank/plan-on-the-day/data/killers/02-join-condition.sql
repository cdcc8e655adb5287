-- Written by assay harden. Kills:
--   join_condition-1: a join without one of its conditions
--   dropped_condition-1: a query that lacks a condition (in ON)
--   select_distinct-3: SELECT DISTINCT where SELECT is needed
--   aggregate_distinct-1: count(DISTINCT ...) where count(...) is needed (in SELECT)
--   aggregate_distinct-2: sum(DISTINCT ...) where sum(...) is needed (in SELECT)
--   aggregate_kind-1: avg where sum is needed (in SELECT)
--   aggregate_kind-2: max where sum is needed (in SELECT)
--   wrong_column-6: valid_from where valid_to is needed (in ON)
--   wrong_table-1: the column "member_id" of another table (in ON)
--   wrong_table-2: the column "member_id" of another table (in ON)
INSERT INTO member (member_id, region) VALUES
  (0, 'north'),
  (1, 'north');
INSERT INTO subscription (member_id, plan, valid_from, valid_to) VALUES
  (0, 'premium', '2023-03-01', NULL),
  (1, 'premium', '2023-03-01', NULL);
INSERT INTO price (plan, region, valid_from, price) VALUES
  ('premium', 'north', '2023-01-01', 0.01);
