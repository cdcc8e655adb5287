-- Written by assay harden. Kills:
--   join_condition-2: a join without one of its conditions
--   dropped_condition-1: a query that lacks a condition (in WHERE)
--   dropped_clause-1: a query that lacks its WHERE
--   wrong_column-1: event_id where member_id is needed (in WHERE)
--   wrong_table-1: the column "member_id" of another table (in WHERE)
--   wrong_table-3: the column "member_id" of another table (in ON)
INSERT INTO member (member_id, joined_on) VALUES
  (1, '2023-12-31'),
  (6, '2023-12-31');
INSERT INTO viewing (event_id, member_id, agent, started_at) VALUES
  (1, 6, 'crawler', '2023-12-31 23:59:59');
