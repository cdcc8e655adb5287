-- Written by assay harden. Kills:
--   dropped_condition-1: a query that lacks a condition (in ON)
--   select_distinct-3: SELECT DISTINCT where SELECT is needed
--   aggregate_distinct-1: count(DISTINCT ...) where count(...) is needed (in SELECT)
--   aggregate_distinct-2: sum(DISTINCT ...) where sum(...) is needed (in SELECT)
--   aggregate_kind-1: avg where sum is needed (in SELECT)
--   aggregate_kind-2: max where sum is needed (in SELECT)
--   wrong_column-6: valid_from where valid_to is needed (in ON)
INSERT INTO member (member_id, region) VALUES
  (2, 'south');
INSERT INTO subscription (member_id, plan, valid_from, valid_to) VALUES
  (2, 'basic', '2023-03-01', NULL),
  (2, 'basic', '2023-05-01', NULL);
INSERT INTO price (plan, region, valid_from, price) VALUES
  ('basic', 'south', '2023-01-01', 0.01);
