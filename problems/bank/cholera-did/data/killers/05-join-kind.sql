-- Written by assay harden. Kills:
--   join_kind-1: INNER JOIN where LEFT JOIN is needed
--   join_condition-1: a join without one of its conditions
--   wrong_value-7: another value of "arm" compared with (in FILTER)
--   wrong_table-2: the column "study_id" of another table (in ON)
--   wrong_table-3: the column "study_id" of another table (in ON)
INSERT INTO study (study_id, study) VALUES
  (1, 'a'),
  (3, 'b');
INSERT INTO cell (study_id, arm, period, outcome) VALUES
  (3, 'control', 'before', 0.00),
  (3, 'control', 'after', 0.00);
