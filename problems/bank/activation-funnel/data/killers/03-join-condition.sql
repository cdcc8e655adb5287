-- Written by assay harden. Kills:
--   join_condition-5: a join without one of its conditions
--   aggregate_kind-1: max where min is needed (in SELECT)
--   wrong_column-1: event_id where member_id is needed (in SELECT)
--   wrong_table-8: the column "member_id" of another table (in ON)
--   arithmetic-3: - where + is needed (in ON)
--   factor_dropped-2: a value that lacks a constant factor, as a share lacks that of a percentage (in SELECT)
INSERT INTO member (member_id, joined_on, channel) VALUES
  (1, '2024-05-03', 'A'),
  (0, '2024-01-01', 'A');
INSERT INTO viewing (event_id, member_id, agent, started_at) VALUES
  (1, 1, 'app', '2024-05-09 23:59:59'),
  (0, 1, 'app', '2024-05-04 20:00:00');
