-- Written by assay harden. Kills:
--   date_off_by_one-4: a date that is one day off (in WHERE)
--   between_bounds-2: a range without its upper bound (in WHERE)
INSERT INTO customer (CustomerId, FirstName, LastName, Country) VALUES
  (1, 'a', 'a', 'a');
INSERT INTO invoice (InvoiceId, CustomerId, InvoiceDate, Total) VALUES
  (1, 1, '2009-12-31', 0.00);
