-- Written by assay harden. Kills:
--   null_as_zero-3: max(...) that counts NULL as 0 (in SELECT)
INSERT INTO study (study_id, study) VALUES
  (103, 'a');
INSERT INTO cell (study_id, arm, period, outcome) VALUES
  (103, 'control', 'before', NULL),
  (103, 'control', 'after', 0.00);
