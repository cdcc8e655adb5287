-- Written by assay harden. Kills:
--   join_condition-5: a join without one of its conditions
--   window_partition-2: lead() over a window with too few keys in PARTITION BY (in SELECT)
--   wrong_column-4: plan where region is needed (in PARTITION BY)
INSERT INTO member (member_id, region) VALUES
  (2, 'south');
INSERT INTO subscription (member_id, plan, valid_from, valid_to) VALUES
  (2, 'premium', '2023-03-01', '2024-09-01');
INSERT INTO price (plan, region, valid_from, price) VALUES
  ('premium', 'south', '2023-01-01', 0.01),
  ('premium', 'north', '2023-01-01', 0.00);
