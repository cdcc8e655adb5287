-- Written by assay harden. Kills:
--   join_kind-4: LEFT JOIN where INNER JOIN is needed
--   join_kind-7: RIGHT JOIN where INNER JOIN is needed
--   join_condition-3: a join without one of its conditions
--   join_condition-4: a join without one of its conditions
--   join_condition-5: a join without one of its conditions
--   boundary-1: <= where < is needed (in ON)
--   boundary-2: > where >= is needed (in HAVING)
--   comparison-1: > where < is needed (in ON)
--   comparison-2: <> where < is needed (in ON)
--   constant_off_by_one-1: a number that is one off (in HAVING)
--   and_or-1: OR where AND is needed (in ON)
--   swapped_operands-1: the two sides of a / swapped (in SELECT)
--   wrong_column-1: InvoiceLineId where InvoiceId is needed (in SELECT)
--   wrong_column-2: TrackId where InvoiceId is needed (in SELECT)
--   wrong_column-3: GenreId where TrackId is needed (in ON)
--   wrong_column-4: InvoiceLineId where TrackId is needed (in ON)
--   wrong_column-5: InvoiceId where TrackId is needed (in ON)
--   wrong_column-6: TrackId where GenreId is needed (in ON)
--   wrong_table-5: the column of another table (in SELECT)
--   wrong_table-6: the column of another table (in SELECT)
--   wrong_table-7: the column "InvoiceId" of another table (in ON)
--   wrong_table-8: the column "InvoiceId" of another table (in ON)
--   wrong_table-9: the column of another table (in ON)
--   wrong_table-10: the column of another table (in ON)
--   arithmetic-1: * where / is needed (in SELECT)
--   arithmetic-2: / where * is needed (in SELECT)
--   factor_dropped-1: a value that lacks a constant factor, as a share lacks that of a percentage (in SELECT)
--   term_dropped-1: an expression that lacks one side of a / (in SELECT)
INSERT INTO genre (GenreId, Name) VALUES
  (101, 'a'),
  (99, 'b');
INSERT INTO track (TrackId, GenreId) VALUES
  (1, 99),
  (3, 101);
INSERT INTO invoiceline (InvoiceLineId, InvoiceId, TrackId) VALUES
  (1, 50, 3),
  (2, 2, 1),
  (4, 2, 3),
  (3, 50, 1);
