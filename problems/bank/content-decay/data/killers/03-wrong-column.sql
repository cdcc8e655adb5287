-- Written by assay harden. Kills:
--   wrong_column-1: title_id where event_id is needed (in SELECT)
--   wrong_column-2: minutes where event_id is needed (in SELECT)
--   join_condition-1: a join without one of its conditions
--   constant_off_by_one-19: a number that is one off (in CASE)
--   constant_off_by_one-22: a number that is one off (in CASE)
--   constant_off_by_one-25: a number that is one off (in CASE)
--   constant_off_by_one-30: a number that is one off (in CASE)
--   aggregate_distinct-1: sum(DISTINCT ...) where sum(...) is needed (in SELECT)
--   integer_division-2: // where / is needed (in SELECT)
--   swapped_operands-3: the two sides of a / swapped (in SELECT)
--   denominator-2: a division by the wrong number: sum(...) / count(*) where avg(...) is needed (in SELECT)
--   aggregate_kind-1: avg where sum is needed (in SELECT)
--   aggregate_kind-2: max where sum is needed (in SELECT)
--   aggregate_kind-6: count where sum is needed (in SELECT)
--   aggregate_kind-9: count where sum is needed (in SELECT)
--   aggregate_kind-24: avg where sum is needed (in SELECT)
--   wrong_column-7: cost_thousand where title_id is needed (in SELECT)
--   wrong_column-8: title_id where cost_thousand is needed (in SELECT)
--   arithmetic-3: * where / is needed (in SELECT)
--   arithmetic-8: * where / is needed (in SELECT)
--   factor_dropped-2: a value that lacks a constant factor, as a share lacks that of a percentage (in SELECT)
--   factor_dropped-4: a value that lacks a constant factor, as a share lacks that of a percentage (in SELECT)
--   term_dropped-1: an expression that lacks one side of a + (in SELECT)
INSERT INTO title (title_id, kind, released_on, cost_thousand) VALUES
  (13, 'crawler', '2024-03-01', 1);
INSERT INTO viewing (event_id, title_id, agent, started_at, minutes) VALUES
  (1, 13, 'app', '2024-04-02 20:00:00', 29),
  (0, 13, 'app', '2024-04-02 20:00:00', 29);
