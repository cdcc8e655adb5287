-- Written by assay harden. Kills:
--   aggregate_kind-1: min where max is needed (in CASE)
INSERT INTO member (member_id, joined_on) VALUES
  (1, '2024-12-01'),
  (2, '2024-12-20'),
  (101, '2023-03-01');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (101, '2023-03-01');
