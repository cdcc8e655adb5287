-- Written by assay harden. Kills:
--   aggregate_distinct-3: sum(DISTINCT ...) where sum(...) is needed (in CASE)
--   aggregate_kind-16: sum where avg is needed (in ORDER BY)
INSERT INTO price_test (market, week, plan, price, signups) VALUES
  ('big', 1, 'basic', 6.00, 101),
  ('big', 2, 'basic', 10.00, 65),
  ('big', 3, 'basic', 6.00, 101);
