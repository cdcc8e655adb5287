-- Written by assay harden. Kills:
--   join_condition-1: a join without one of its conditions
--   wrong_table-1: the column "member_id" of another table (in ON)
--   wrong_table-2: the column "member_id" of another table (in ON)
INSERT INTO member (member_id, region) VALUES
  (0, 'north'),
  (1, 'north');
INSERT INTO subscription (member_id, plan, valid_from, valid_to) VALUES
  (1, 'premium', '2023-03-01', '2024-08-01');
INSERT INTO price (plan, region, valid_from, price) VALUES
  ('premium', 'north', '2023-01-01', 0.00);
