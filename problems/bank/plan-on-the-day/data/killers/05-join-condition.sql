-- Written by assay harden. Kills:
--   join_condition-5: a join without one of its conditions
--   window_partition-2: lead() over a window with too few keys in PARTITION BY (in SELECT)
--   wrong_column-4: plan where region is needed (in PARTITION BY)
INSERT INTO member (member_id, region) VALUES
  (-1, 'south');
INSERT INTO subscription (member_id, plan, valid_from, valid_to) VALUES
  (-1, 'basic', '2023-03-01', NULL);
INSERT INTO price (plan, region, valid_from, price) VALUES
  ('basic', 'south', '2023-01-01', 0.01),
  ('basic', 'north', '2023-01-01', 0.00);
