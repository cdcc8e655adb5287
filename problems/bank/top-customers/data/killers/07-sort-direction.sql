-- Written by assay harden. Kills:
--   sort_direction-1: DESC where ASC is needed
--   sort_key-1: an ORDER BY that lacks a key
INSERT INTO customer (CustomerId, FirstName, LastName, Country) VALUES
  (5, 'a', 'a', 'a'),
  (7, 'a', 'a', 'a');
INSERT INTO invoice (InvoiceId, CustomerId, InvoiceDate, Total) VALUES
  (1, 5, '2009-10-10', 3.96),
  (4, 7, '2009-07-07', 5.01);
