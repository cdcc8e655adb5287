-- Written by assay harden. Kills:
--   constant_off_by_one-5: a number that is one off (in CASE)
--   constant_off_by_one-6: a number that is one off (in CASE)
--   case_branches-5: a CASE that lacks a branch (in SELECT)
INSERT INTO member (member_id, joined_on, channel) VALUES
  (3, '2023-03-01', 'A'),
  (14, '2023-03-01', 'A');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (14, '2023-03-01');
INSERT INTO subscription (member_id, plan, valid_from) VALUES
  (14, 'standard', '2023-03-01'),
  (3, 'premium', '2023-03-01');
