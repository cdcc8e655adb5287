-- Written by assay harden. Kills:
--   integer_division-3: // where / is needed (in SELECT)
INSERT INTO application (admit, gender, dept, freq) VALUES
  ('Admitted', 'Female', 'History', 100),
  ('Rejected', 'Female', 'History', 4);
