-- By hand. Two prices bring in 60 on average; the lower one is the best, in whatever order the rows lie.
INSERT INTO price_test (market, week, plan, price, signups) VALUES
  ('north', 1, 'basic', 12.00, 5),
  ('north', 2, 'basic', 10.00, 6),
  ('north', 1, 'premium', 10.00, 6),
  ('north', 2, 'premium', 12.00, 5);
