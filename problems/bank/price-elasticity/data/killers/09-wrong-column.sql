-- Written by assay harden. Kills:
--   wrong_column-29: signups where price is needed (in ORDER BY)
INSERT INTO price_test (market, week, plan, price, signups) VALUES
  ('big', 1, 'basic', 1.00, 500000);
