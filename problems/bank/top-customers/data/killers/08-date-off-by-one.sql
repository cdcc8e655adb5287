-- Written by assay harden. Kills:
--   date_off_by_one-3: a date that is one day off (in WHERE)
INSERT INTO customer (CustomerId, FirstName, LastName, Country) VALUES
  (1, 'a', 'a', 'a');
INSERT INTO invoice (InvoiceId, CustomerId, InvoiceDate, Total) VALUES
  (1, 1, '2010-01-01', 0.00);
