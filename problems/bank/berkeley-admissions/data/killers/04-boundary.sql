-- Written by assay harden. Kills:
--   boundary-1: >= where > is needed (in HAVING)
--   constant_off_by_one-4: a number that is one off (in HAVING)
--   dropped_clause-1: a query that lacks its HAVING
--   aggregate_kind-9: count where sum is needed (in HAVING)
INSERT INTO application (admit, gender, dept, freq) VALUES
  ('Admitted', 'Female', 'History', 0);
