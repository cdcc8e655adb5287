-- Written by assay harden. Kills:
--   boundary-1: < where <= is needed (in ON)
INSERT INTO member (member_id, region) VALUES
  (3, 'north');
INSERT INTO subscription (member_id, plan, valid_from, valid_to) VALUES
  (3, 'premium', '2024-04-01', NULL);
INSERT INTO price (plan, region, valid_from, price) VALUES
  ('premium', 'north', '2023-01-01', 0.00);
