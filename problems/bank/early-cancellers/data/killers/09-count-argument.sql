-- Written by assay harden. Kills:
--   count_argument-6: count(DISTINCT ...) where count(*) is needed (in CASE)
--   count_argument-10: count(DISTINCT ...) where count(*) is needed (in CASE)
INSERT INTO member (member_id, joined_on) VALUES
  (5, '2024-11-20'),
  (6, '2024-11-20');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (5, '2024-12-01'),
  (6, '2024-12-01');
