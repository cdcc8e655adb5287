-- Written by assay harden. Kills:
--   dropped_filter-2: sum(...) over all rows, where only some count (in SELECT)
--   dropped_filter-3: sum(...) over all rows, where only some count (in SELECT)
INSERT INTO application (admit, gender, dept, freq) VALUES
  ('Admitted', 'Male', 'Physics', 1),
  ('Admitted', 'Male', 'History', 1),
  ('Admitted', 'Female', 'History', 1);
