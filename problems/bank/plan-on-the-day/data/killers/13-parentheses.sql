-- Written by assay harden. Kills:
--   parentheses-2: an OR without its parentheses: AND binds more tightly (in ON)
INSERT INTO member (member_id, region) VALUES
  (1, 'south');
INSERT INTO subscription (member_id, plan, valid_from, valid_to) VALUES
  (1, 'basic', '2023-03-01', '2024-08-01');
INSERT INTO price (plan, region, valid_from, price) VALUES
  ('basic', 'north', '2023-01-01', 0.01),
  ('basic', 'north', '2024-09-01', 0.00);
