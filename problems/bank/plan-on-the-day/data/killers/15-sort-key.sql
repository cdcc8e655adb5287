-- Written by assay harden. Kills:
--   sort_key-2: an ORDER BY that lacks a key
INSERT INTO member (member_id, region) VALUES
  (1, 'north');
INSERT INTO subscription (member_id, plan, valid_from, valid_to) VALUES
  (1, 'basic', '2023-03-01', '2023-12-01');
INSERT INTO price (plan, region, valid_from, price) VALUES
  ('premium', 'north', '2023-01-01', 0.00),
  ('basic', 'north', '2024-03-01', 3.00);
