CREATE TABLE employees (
  employeenumber INTEGER PRIMARY KEY,
  officecode VARCHAR CHECK (officecode <> 'home'),
  reportsto INTEGER REFERENCES employees (employeenumber),
  jobtitle VARCHAR,
  CHECK (reportsto <> employeenumber)
);
