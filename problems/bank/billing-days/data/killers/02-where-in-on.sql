-- Written by assay harden. Kills:
--   where_in_on-1: a condition in ON that belongs into WHERE, where it filters
--   boundary-2: > where >= is needed (in WHERE)
--   parentheses-1: an OR without its parentheses: AND binds more tightly (in WHERE)
--   dropped_condition-1: a query that lacks a condition (in WHERE)
--   dropped_condition-4: a query that lacks a condition (in WHERE)
INSERT INTO member (member_id, joined_on) VALUES
  (28, '2024-03-15');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (28, '2024-03-20');
