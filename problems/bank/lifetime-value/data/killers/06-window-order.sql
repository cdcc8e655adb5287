-- Written by assay harden. Kills:
--   window_order-1: row_number() over a window in another order (in SELECT)
INSERT INTO member (member_id, joined_on, channel) VALUES
  (10, '2023-03-01', 'A');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (10, '2023-12-31');
INSERT INTO subscription (member_id, plan, valid_from) VALUES
  (10, 'basic', '2023-03-01'),
  (10, 'standard', '2023-12-31');
