-- Written by assay harden. Kills:
--   where_in_on-1: a condition in ON that belongs into WHERE, where it filters
--   boundary-2: <= where < is needed (in WHERE)
--   date_off_by_one-3: a date that is one day off (in WHERE)
--   and_or-1: OR where AND is needed (in WHERE)
--   parentheses-1: an OR without its parentheses: AND binds more tightly (in WHERE)
--   dropped_condition-1: a query that lacks a condition (in WHERE)
--   dropped_clause-1: a query that lacks its WHERE
INSERT INTO member (member_id, joined_on, region, processor) VALUES
  (7, '2024-08-01', 'west', 'cardly');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (7, '2024-10-30');
