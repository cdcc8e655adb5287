-- Written by assay harden. Kills:
--   select_distinct-1: SELECT where SELECT DISTINCT is needed
INSERT INTO genre (GenreId, Name) VALUES
  (101, 'a'),
  (2, 'b');
INSERT INTO track (TrackId, GenreId) VALUES
  (99, 101),
  (1, 2);
INSERT INTO invoiceline (InvoiceLineId, InvoiceId, TrackId) VALUES
  (1, 4, 1),
  (2, 4, 1),
  (3, 4, 99);
