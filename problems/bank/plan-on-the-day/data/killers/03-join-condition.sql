-- Written by assay harden. Kills:
--   join_condition-4: a join without one of its conditions
--   join_condition-9: a join without one of its conditions
--   window_partition-1: lead() over a window with too few keys in PARTITION BY (in SELECT)
--   wrong_column-3: region where plan is needed (in PARTITION BY)
INSERT INTO member (member_id, region) VALUES
  (3, 'north');
INSERT INTO subscription (member_id, plan, valid_from, valid_to) VALUES
  (3, 'basic', '2023-03-01', '2024-08-01');
INSERT INTO price (plan, region, valid_from, price) VALUES
  ('basic', 'north', '2023-01-01', 0.01),
  ('premium', 'north', '2023-01-01', 0.00);
