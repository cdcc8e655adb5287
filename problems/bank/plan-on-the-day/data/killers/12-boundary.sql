-- Written by assay harden. Kills:
--   boundary-4: >= where > is needed (in ON)
INSERT INTO member (member_id, region) VALUES
  (0, 'south');
INSERT INTO subscription (member_id, plan, valid_from, valid_to) VALUES
  (0, 'basic', '2023-03-01', '2024-08-01');
INSERT INTO price (plan, region, valid_from, price) VALUES
  ('basic', 'south', '2023-01-01', 0.00),
  ('basic', 'south', '2024-07-01', 0.00);
