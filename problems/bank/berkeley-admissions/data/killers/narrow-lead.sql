-- By hand. A lead of a tenth of a percent is a lead.
INSERT INTO application (admit, gender, dept, freq) VALUES
  ('Admitted', 'Male', 'A', 501),
  ('Rejected', 'Male', 'A', 499),
  ('Admitted', 'Female', 'A', 50),
  ('Rejected', 'Female', 'A', 50);
