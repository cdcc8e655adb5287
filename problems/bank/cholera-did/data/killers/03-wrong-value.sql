-- Written by assay harden. Kills:
--   wrong_value-1: another value of "arm" compared with (in FILTER)
--   wrong_value-5: another value of "arm" compared with (in FILTER)
--   wrong_value-6: another value of "period" compared with (in FILTER)
--   dropped_condition-1: a query that lacks a condition (in FILTER)
--   dropped_filter-2: max(...) over all rows, where only some count (in SELECT)
--   swapped_operands-2: the two sides of a - swapped (in SELECT)
--   swapped_operands-3: the two sides of a - swapped (in SELECT)
--   swapped_operands-4: the two sides of a - swapped (in SELECT)
--   swapped_operands-6: the two sides of a - swapped (in SELECT)
--   group_key_added-1: groups that are too fine: a key of GROUP BY is too many
--   wrong_column-1: period where arm is needed (in FILTER)
--   wrong_column-2: arm where period is needed (in FILTER)
--   wrong_column-4: period where arm is needed (in FILTER)
--   wrong_column-5: arm where period is needed (in FILTER)
--   wrong_column-6: study_id where outcome is needed (in SELECT)
--   wrong_column-7: period where arm is needed (in FILTER)
--   wrong_column-8: arm where period is needed (in FILTER)
--   wrong_column-9: study_id where outcome is needed (in SELECT)
--   wrong_column-10: period where arm is needed (in FILTER)
--   wrong_column-11: arm where period is needed (in FILTER)
--   wrong_column-13: outcome where study_id is needed (in ON)
--   arithmetic-2: + where - is needed (in SELECT)
--   arithmetic-3: - where + is needed (in SELECT)
--   arithmetic-4: + where - is needed (in SELECT)
--   arithmetic-5: + where - is needed (in SELECT)
--   arithmetic-7: + where - is needed (in SELECT)
--   term_dropped-2: an expression that lacks one side of a - (in SELECT)
--   term_dropped-3: an expression that lacks one side of a + (in SELECT)
--   term_dropped-5: an expression that lacks one side of a - (in SELECT)
--   term_dropped-6: an expression that lacks one side of a - (in SELECT)
--   term_dropped-8: an expression that lacks one side of a - (in SELECT)
INSERT INTO study (study_id, study) VALUES
  (1, 'a');
INSERT INTO cell (study_id, arm, period, outcome) VALUES
  (1, 'control', 'after', 0.00),
  (1, 'treated', 'after', 0.00),
  (1, 'treated', 'before', 0.00),
  (1, 'control', 'before', 0.50);
