-- Written by assay harden. Kills:
--   join_condition-1: a join without one of its conditions
--   boundary-1: < where <= is needed (in WHERE)
--   comparison-1: >= where <= is needed (in WHERE)
--   constant_off_by_one-2: a number that is one off (in WHERE)
--   window_order-1: rank() over a window in another order (in SELECT)
--   rank_kind-1: dense_rank where rank is needed (in SELECT)
--   rank_kind-2: row_number where rank is needed (in SELECT)
--   aggregate_kind-3: count where sum is needed (in SELECT)
--   wrong_column-3: InvoiceId where Total is needed (in SELECT)
--   wrong_column-4: CustomerId where Total is needed (in SELECT)
--   wrong_table-1: the column "CustomerId" of another table (in ON)
--   term_dropped-1: an expression that lacks one side of a || (in SELECT)
--   term_dropped-2: an expression that lacks one side of a || (in SELECT)
INSERT INTO customer (CustomerId, FirstName, LastName, Country) VALUES
  (5, 'a', 'a', 'a'),
  (1, 'a', 'a', 'a'),
  (4, 'a', 'a', 'a'),
  (6, 'a', 'a', 'a'),
  (7, 'a', 'a', 'a');
INSERT INTO invoice (InvoiceId, CustomerId, InvoiceDate, Total) VALUES
  (4, 6, '2009-03-03', 0.00),
  (1, 4, '2009-03-03', 0.01),
  (3, 7, '2009-03-03', 0.01),
  (2, 1, '2009-09-30', 0.01),
  (5, 5, '2009-03-19', 0.01);
