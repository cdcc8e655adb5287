-- Written by assay harden. Kills:
--   wrong_value-3: another value of "arm" compared with (in FILTER)
--   dropped_condition-3: a query that lacks a condition (in FILTER)
--   dropped_condition-6: a query that lacks a condition (in FILTER)
INSERT INTO study (study_id, study) VALUES
  (1, 'a');
INSERT INTO cell (study_id, arm, period, outcome) VALUES
  (1, 'control', 'after', 0.00),
  (1, 'treated', 'before', 0.00);
