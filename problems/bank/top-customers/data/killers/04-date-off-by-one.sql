-- Written by assay harden. Kills:
--   date_off_by_one-2: a date that is one day off (in WHERE)
--   dropped_clause-2: a query that lacks its WHERE
INSERT INTO customer (CustomerId, FirstName, LastName, Country) VALUES
  (3, 'a', 'a', 'a');
INSERT INTO invoice (InvoiceId, CustomerId, InvoiceDate, Total) VALUES
  (1, 3, '2008-12-31', 0.00);
