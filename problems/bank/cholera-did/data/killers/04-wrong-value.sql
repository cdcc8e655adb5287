-- Written by assay harden. Kills:
--   wrong_value-4: another value of "period" compared with (in FILTER)
--   and_or-2: OR where AND is needed (in FILTER)
--   and_or-3: OR where AND is needed (in FILTER)
--   dropped_condition-4: a query that lacks a condition (in FILTER)
--   dropped_condition-5: a query that lacks a condition (in FILTER)
--   dropped_filter-3: max(...) over all rows, where only some count (in SELECT)
--   swapped_operands-1: the two sides of a - swapped (in SELECT)
--   swapped_operands-5: the two sides of a - swapped (in SELECT)
--   arithmetic-1: + where - is needed (in SELECT)
--   arithmetic-6: + where - is needed (in SELECT)
--   term_dropped-4: an expression that lacks one side of a + (in SELECT)
--   term_dropped-7: an expression that lacks one side of a - (in SELECT)
INSERT INTO study (study_id, study) VALUES
  (1, 'a');
INSERT INTO cell (study_id, arm, period, outcome) VALUES
  (1, 'control', 'after', 0.00),
  (1, 'treated', 'after', 0.00),
  (1, 'treated', 'before', 0.50),
  (1, 'control', 'before', 0.00);
