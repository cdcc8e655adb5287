-- Written by assay harden. Kills:
--   aggregate_kind-6: sum where max is needed (in SELECT)
--   wrong_column-17: signups where price is needed (in SELECT)
INSERT INTO price_test (market, week, plan, price, signups) VALUES
  ('big', 1, 'basic', 2.00, 99),
  ('big', 2, 'basic', 2.00, 99);
