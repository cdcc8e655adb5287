-- Written by assay harden. Kills:
--   date_off_by_one-1: a date that is one day off (in WHERE)
--   aggregate_distinct-1: sum(DISTINCT ...) where sum(...) is needed (in SELECT)
--   group_key_added-1: groups that are too fine: a key of GROUP BY is too many
--   aggregate_kind-1: avg where sum is needed (in SELECT)
--   aggregate_kind-2: max where sum is needed (in SELECT)
--   between_bounds-1: a range without its lower bound (in WHERE)
INSERT INTO customer (CustomerId, FirstName, LastName, Country) VALUES
  (6, 'a', 'a', 'a');
INSERT INTO invoice (InvoiceId, CustomerId, InvoiceDate, Total) VALUES
  (1, 6, '2009-01-01', 0.01),
  (2, 6, '2009-01-01', 0.01);
