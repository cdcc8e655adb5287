-- Written by assay harden. Kills:
--   join_condition-1: a join without one of its conditions
--   join_condition-2: a join without one of its conditions
--   comparison-3: <= where >= is needed (in HAVING)
--   constant_off_by_one-2: a number that is one off (in HAVING)
--   dropped_clause-1: a query that lacks its HAVING
--   wrong_table-1: the column "TrackId" of another table (in ON)
--   wrong_table-2: the column "TrackId" of another table (in ON)
--   wrong_table-3: the column "GenreId" of another table (in ON)
--   wrong_table-4: the column "GenreId" of another table (in ON)
INSERT INTO genre (GenreId, Name) VALUES
  (3, 'a'),
  (101, 'b');
INSERT INTO track (TrackId, GenreId) VALUES
  (2, 101),
  (99, 3),
  (3, 3);
INSERT INTO invoiceline (InvoiceLineId, InvoiceId, TrackId) VALUES
  (1, 1, 3),
  (2, 2, 99),
  (3, 1, 2);
