-- Written by assay harden. Kills:
--   join_kind-1: INNER JOIN where LEFT JOIN is needed
--   on_in_where-1: a condition in WHERE that belongs into ON, where it undoes the outer join
--   on_in_where-2: a condition in WHERE that belongs into ON, where it undoes the outer join
--   constant_off_by_one-9: a number that is one off (in SELECT)
--   constant_off_by_one-10: a number that is one off (in SELECT)
--   constant_off_by_one-13: a number that is one off (in CASE)
--   constant_off_by_one-14: a number that is one off (in CASE)
--   sort_direction-1: DESC where ASC is needed
--   case_else-2: ELSE 0 where CASE without ELSE is needed (in SELECT)
--   function_dropped-1: a value without its nullif(...) (in SELECT)
--   function_dropped-2: a value without its nullif(...) (in CASE)
--   arithmetic-3: / where * is needed (in SELECT)
--   arithmetic-6: / where * is needed (in CASE)
INSERT INTO member (member_id, joined_on, channel) VALUES
  (-1, '2023-03-01', 'A'),
  (3, '2023-03-01', 'a');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (3, '2023-03-01');
INSERT INTO subscription (member_id, plan, valid_from) VALUES
  (-1, 'standard', '2023-03-01');
