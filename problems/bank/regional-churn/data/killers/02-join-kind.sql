-- Written by assay harden. Kills:
--   join_kind-1: INNER JOIN where LEFT JOIN is needed
--   constant_off_by_one-3: a number that is one off (in SELECT)
--   constant_off_by_one-4: a number that is one off (in SELECT)
--   dropped_condition-3: a query that lacks a condition (in WHERE)
--   integer_division-2: // where / is needed (in CASE)
--   swapped_operands-3: the two sides of a / swapped (in CASE)
--   denominator-1: a division by the wrong number: count(*) below the line where sum(...) below the line is needed (in SELECT)
--   aggregate_kind-1: avg where sum is needed (in SELECT)
--   aggregate_kind-3: count where sum is needed (in SELECT)
--   aggregate_kind-6: count where sum is needed (in SELECT)
--   aggregate_kind-9: count where sum is needed (in SELECT)
--   aggregate_kind-12: count where sum is needed (in SELECT)
--   aggregate_kind-15: count where sum is needed (in SELECT)
--   aggregate_kind-18: count where sum is needed (in CASE)
--   case_else-1: CASE without ELSE where ELSE is needed (in SELECT)
--   wrong_column-2: region where processor is needed (in SELECT)
--   negation-1: IS NOT NULL where IS NULL is needed (in WHERE)
--   arithmetic-5: * where / is needed (in CASE)
--   arithmetic-6: / where * is needed (in CASE)
--   term_dropped-3: an expression that lacks one side of a / (in CASE)
--   term_dropped-4: an expression that lacks one side of a * (in CASE)
--   term_dropped-5: an expression that lacks one side of a * (in CASE)
INSERT INTO member (member_id, joined_on, region, processor) VALUES
  (1, '2024-01-01', 'north', 'paynord'),
  (0, '2024-01-01', 'west', 'paynord'),
  (100, '2024-01-01', 'west', 'paynord');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (100, '2024-08-21');
