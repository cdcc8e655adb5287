-- Written by assay harden. Kills:
--   join_condition-2: a join without one of its conditions
--   parentheses-1: an OR without its parentheses: AND binds more tightly (in ON)
INSERT INTO member (member_id, region) VALUES
  (-1, 'north');
INSERT INTO subscription (member_id, plan, valid_from, valid_to) VALUES
  (-1, 'basic', '2024-03-31', '2024-11-01');
INSERT INTO price (plan, region, valid_from, price) VALUES
  ('basic', 'north', '2023-01-01', 0.00);
