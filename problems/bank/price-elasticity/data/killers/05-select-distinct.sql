-- Written by assay harden. Kills:
--   select_distinct-1: SELECT DISTINCT where SELECT is needed
--   window_partition-6: max() over a window with too few keys in PARTITION BY (in SELECT)
--   window_partition-8: min() over a window with too few keys in PARTITION BY (in SELECT)
--   wrong_column-15: plan where market is needed (in PARTITION BY)
--   wrong_column-19: plan where market is needed (in PARTITION BY)
INSERT INTO price_test (market, week, plan, price, signups) VALUES
  ('big', 1, 'basic', 12.01, 1),
  ('small', 1, 'basic', 10.00, 1);
