-- Written by assay harden. Kills:
--   constant_off_by_one-1: a number that is one off (in WHERE)
--   dropped_clause-1: a query that lacks its WHERE
INSERT INTO customer (CustomerId, FirstName, LastName, Country) VALUES
  (6, 'a', 'a', 'a'),
  (7, 'a', 'a', 'a'),
  (1, 'a', 'a', 'a'),
  (4, 'a', 'a', 'a'),
  (3, 'a', 'a', 'a'),
  (2, 'a', 'a', 'a');
INSERT INTO invoice (InvoiceId, CustomerId, InvoiceDate, Total) VALUES
  (3, 2, '2009-05-25', 0.00),
  (4, 7, '2009-03-03', 0.01),
  (2, 1, '2009-03-03', 0.01),
  (5, 4, '2009-07-07', 0.01),
  (6, 6, '2009-03-03', 0.01),
  (1, 3, '2009-03-03', 0.01);
