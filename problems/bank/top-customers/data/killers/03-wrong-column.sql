-- Written by assay harden. Kills:
--   wrong_column-7: LastName where FirstName is needed (in SELECT)
--   wrong_column-9: FirstName where LastName is needed (in SELECT)
--   wrong_column-10: Country where LastName is needed (in SELECT)
INSERT INTO customer (CustomerId, FirstName, LastName, Country) VALUES
  (3, 'a', 'b', 'a');
INSERT INTO invoice (InvoiceId, CustomerId, InvoiceDate, Total) VALUES
  (1, 3, '2009-09-30', 0.00);
