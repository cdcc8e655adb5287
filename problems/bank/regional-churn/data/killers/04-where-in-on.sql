-- Written by assay harden. Kills:
--   where_in_on-2: a condition in ON that belongs into WHERE, where it filters
--   date_off_by_one-6: a date that is one day off (in WHERE)
--   dropped_condition-2: a query that lacks a condition (in WHERE)
INSERT INTO member (member_id, joined_on, region, processor) VALUES
  (6, '2024-01-01', 'west', 'cardly');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (6, '2024-07-31');
