-- Written by assay harden. Kills:
--   dropped_condition-4: a query that lacks a condition (in ON)
INSERT INTO member (member_id, region) VALUES
  (-1, 'south');
INSERT INTO subscription (member_id, plan, valid_from, valid_to) VALUES
  (-1, 'basic', '2023-03-01', '2024-06-30');
INSERT INTO price (plan, region, valid_from, price) VALUES
  ('basic', 'south', '2023-01-01', 0.01),
  ('basic', 'south', '2024-10-02', 0.00);
