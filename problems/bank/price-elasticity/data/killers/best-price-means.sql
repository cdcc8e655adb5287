-- By hand. The mean decides, over all rows of a price and with equal sign-ups counted each.
INSERT INTO price_test (market, week, plan, price, signups) VALUES
  -- 10.00 brings in 10, 10 and 40, 20 on average; 11.00 brings in 22.
  ('north', 1, 'basic', 10.00, 1),
  ('north', 2, 'basic', 10.00, 1),
  ('north', 3, 'basic', 10.00, 4),
  ('north', 4, 'basic', 11.00, 2),
  -- 10.00 brings in 10 and 90, 50 on average over both markets; 11.00 brings in 66.
  ('north', 1, 'premium', 10.00, 1),
  ('south', 1, 'premium', 10.00, 9),
  ('north', 2, 'premium', 11.00, 6);
