-- Written by assay harden. Kills:
--   constant_off_by_one-2: a number that is one off (in SELECT)
--   aggregate_distinct-3: sum(DISTINCT ...) where sum(...) is needed (in SELECT)
--   window_order-4: sum() over a window in another order (in SELECT)
--   aggregate_kind-7: avg where sum is needed (in SELECT)
--   aggregate_kind-8: max where sum is needed (in SELECT)
INSERT INTO payments (customernumber, checknumber, paymentdate, amount) VALUES
  (1, 'a', '2024-12-28', 1),
  (0, 'a', '2025-01-03', 1);
