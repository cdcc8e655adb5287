-- Written by assay harden. Kills:
--   null_as_zero-4: max(...) that counts NULL as 0 (in SELECT)
--   wrong_value-8: another value of "period" compared with (in FILTER)
--   and_or-4: OR where AND is needed (in FILTER)
--   dropped_condition-8: a query that lacks a condition (in FILTER)
--   dropped_filter-4: max(...) over all rows, where only some count (in SELECT)
--   wrong_column-12: study_id where outcome is needed (in SELECT)
INSERT INTO study (study_id, study) VALUES
  (3, 'a');
INSERT INTO cell (study_id, arm, period, outcome) VALUES
  (3, 'control', 'before', 0.00),
  (3, 'control', 'after', NULL);
