-- Written by assay harden. Kills:
--   constant_off_by_one-23: a number that is one off (in CASE)
--   constant_off_by_one-26: a number that is one off (in CASE)
--   aggregate_distinct-10: sum(DISTINCT ...) where sum(...) is needed (in SELECT)
--   swapped_operands-2: the two sides of a / swapped (in SELECT)
--   denominator-1: a division by the wrong number: sum(...) / count(*) where avg(...) is needed (in SELECT)
--   denominator-3: a division by the wrong number: sum(...) / count(*) where avg(...) is needed (in SELECT)
--   denominator-4: a division by the wrong number: sum(...) / count(*) where avg(...) is needed (in SELECT)
--   null_as_zero-3: avg(...) that counts NULL as 0 (in SELECT)
--   null_as_zero-4: avg(...) that counts NULL as 0 (in SELECT)
--   aggregate_kind-25: max where sum is needed (in SELECT)
--   case_else-5: ELSE 0 where CASE without ELSE is needed (in SELECT)
--   case_else-6: ELSE 0 where CASE without ELSE is needed (in SELECT)
--   arithmetic-6: * where / is needed (in SELECT)
--   arithmetic-7: / where * is needed (in SELECT)
--   factor_dropped-3: a value that lacks a constant factor, as a share lacks that of a percentage (in SELECT)
INSERT INTO title (title_id, kind, released_on, cost_thousand) VALUES
  (1, 'crawler', '2024-03-01', 1);
INSERT INTO viewing (event_id, title_id, agent, started_at, minutes) VALUES
  (1, 1, 'app', '2024-04-03 20:00:00', 1),
  (0, 1, 'app', '2024-03-20 20:00:00', 1);
