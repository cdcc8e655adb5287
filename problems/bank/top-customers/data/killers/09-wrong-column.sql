-- Written by assay harden. Kills:
--   wrong_column-8: Country where FirstName is needed (in SELECT)
INSERT INTO customer (CustomerId, FirstName, LastName, Country) VALUES
  (3, 'b', 'a', 'a');
INSERT INTO invoice (InvoiceId, CustomerId, InvoiceDate, Total) VALUES
  (1, 3, '2009-09-30', 0.00);
