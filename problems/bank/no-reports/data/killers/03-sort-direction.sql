-- Written by assay harden. Kills:
--   sort_direction-1: DESC where ASC is needed
INSERT INTO employees (employeenumber, officecode, reportsto, jobtitle) VALUES
  (3, '1', NULL, 'home'),
  (1, '2', 3, 'home');
