-- Written by assay harden. Kills:
--   count_argument-16: count(DISTINCT ...) where count(*) is needed (in CASE)
--   count_argument-20: count(DISTINCT ...) where count(*) is needed (in CASE)
--   arithmetic-5: / where * is needed (in CASE)
INSERT INTO member (member_id, joined_on) VALUES
  (30, '2024-08-05'),
  (5, '2024-08-05');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (5, '2024-11-01'),
  (30, '2024-11-01');
