-- Written by assay harden. Kills:
--   join_condition-2: a join without one of its conditions
--   constant_off_by_one-8: a number that is one off (in SELECT)
--   count_argument-1: count(...) where count(*) is needed (in SELECT)
--   count_argument-7: count(...) where count(*) is needed (in SELECT)
--   count_argument-11: count(*) where count(...) is needed (in SELECT)
--   null_as_zero-6: count(...) that counts NULL as 0 (in SELECT)
--   wrong_table-6: the column "member_id" of another table (in SELECT)
--   function_dropped-1: a value without its nullif(...) (in SELECT)
--   arithmetic-5: / where * is needed (in SELECT)
--   term_dropped-2: an expression that lacks one side of a / (in SELECT)
INSERT INTO member (member_id, joined_on, channel) VALUES
  (1, '2024-01-01', NULL);
INSERT INTO viewing (event_id, member_id, agent, started_at) VALUES
  (1, 1, 'app', '2023-12-31 23:59:59');
