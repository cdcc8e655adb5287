-- Written by assay harden. Kills:
--   null_as_zero-1: max(...) that counts NULL as 0 (in SELECT)
--   wrong_value-2: another value of "period" compared with (in FILTER)
--   and_or-1: OR where AND is needed (in FILTER)
--   dropped_condition-2: a query that lacks a condition (in FILTER)
--   dropped_filter-1: max(...) over all rows, where only some count (in SELECT)
--   wrong_column-3: study_id where outcome is needed (in SELECT)
--   term_dropped-1: an expression that lacks one side of a - (in SELECT)
INSERT INTO study (study_id, study) VALUES
  (3, 'a');
INSERT INTO cell (study_id, arm, period, outcome) VALUES
  (3, 'treated', 'after', 0.00),
  (3, 'treated', 'before', NULL);
