-- Written by assay harden. Kills:
--   join_kind-8: FULL OUTER JOIN where LEFT JOIN is needed
INSERT INTO member (member_id, region) VALUES
  (0, 'north');
INSERT INTO subscription (member_id, plan, valid_from, valid_to) VALUES
  (0, 'premium', '2023-03-01', '2024-10-01');
INSERT INTO price (plan, region, valid_from, price) VALUES
  ('basic', 'north', '2023-01-01', 0.00);
