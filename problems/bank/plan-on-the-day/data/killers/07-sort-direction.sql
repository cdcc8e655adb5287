-- Written by assay harden. Kills:
--   sort_direction-2: DESC where ASC is needed
--   sort_key-1: an ORDER BY that lacks a key
INSERT INTO member (member_id, region) VALUES
  (0, 'north');
INSERT INTO subscription (member_id, plan, valid_from, valid_to) VALUES
  (0, 'basic', '2023-03-01', '2023-12-01');
INSERT INTO price (plan, region, valid_from, price) VALUES
  ('basic', 'north', '2023-01-01', 0.00),
  ('premium', 'north', '2023-01-01', 0.00);
