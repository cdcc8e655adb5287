-- Written by assay harden. Kills:
--   join_condition-6: a join without one of its conditions
--   boundary-2: >= where > is needed (in ON)
INSERT INTO member (member_id, region) VALUES
  (3, 'north');
INSERT INTO subscription (member_id, plan, valid_from, valid_to) VALUES
  (3, 'basic', '2023-03-01', '2024-04-01');
INSERT INTO price (plan, region, valid_from, price) VALUES
  ('basic', 'north', '2024-09-01', 0.01);
