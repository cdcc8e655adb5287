-- Written by assay harden. Kills:
--   window_partition-1: avg() over a window with too few keys in PARTITION BY (in SELECT)
--   wrong_column-4: market where plan is needed (in PARTITION BY)
INSERT INTO price_test (market, week, plan, price, signups) VALUES
  ('big', 1, 'basic', 10.00, 1),
  ('big', 1, 'premium', 12.00, 1),
  ('big', 2, 'premium', 10.00, 75);
