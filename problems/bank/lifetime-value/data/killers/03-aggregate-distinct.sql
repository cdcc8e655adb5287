-- Written by assay harden. Kills:
--   aggregate_distinct-2: count(DISTINCT ...) where count(...) is needed (in SELECT)
--   aggregate_distinct-3: count(DISTINCT ...) where count(...) is needed (in SELECT)
--   aggregate_distinct-8: count(DISTINCT ...) where count(...) is needed (in CASE)
--   denominator-1: a division by the wrong number: sum(...) / count(*) where avg(...) is needed (in CASE)
--   null_as_zero-1: avg(...) that counts NULL as 0 (in CASE)
--   case_else-1: ELSE 0 where CASE without ELSE is needed (in SELECT)
INSERT INTO member (member_id, joined_on, channel) VALUES
  (29, '2023-03-01', 'paid'),
  (13, '2023-03-01', 'paid'),
  (7, '2023-03-01', 'paid');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (13, '2024-12-30'),
  (29, '2024-12-30');
INSERT INTO subscription (member_id, plan, valid_from) VALUES
  (7, 'basic', '2023-03-01');
