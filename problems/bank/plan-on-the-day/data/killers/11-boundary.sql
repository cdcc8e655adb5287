-- Written by assay harden. Kills:
--   boundary-3: < where <= is needed (in ON)
INSERT INTO member (member_id, region) VALUES
  (3, 'south');
INSERT INTO subscription (member_id, plan, valid_from, valid_to) VALUES
  (3, 'premium', '2023-03-01', NULL);
INSERT INTO price (plan, region, valid_from, price) VALUES
  ('premium', 'south', '2024-04-01', 0.01);
