-- Written by assay harden. Kills:
--   aggregate_distinct-1: sum(DISTINCT ...) where sum(...) is needed (in SELECT)
--   group_key_added-1: groups that are too fine: a key of GROUP BY is too many
--   aggregate_kind-1: avg where sum is needed (in SELECT)
--   aggregate_kind-2: max where sum is needed (in SELECT)
INSERT INTO payments (customernumber, checknumber, paymentdate, amount) VALUES
  (1, 'a', '2025-01-03', 1),
  (0, 'a', '2025-01-03', 1);
