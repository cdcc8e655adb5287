-- Written by assay harden. Kills:
--   constant_off_by_one-14: a number that is one off (in SELECT)
--   function_dropped-1: a value without its nullif(...) (in SELECT)
--   join_kind-1: INNER JOIN where LEFT JOIN is needed
--   null_as_zero-1: avg(...) that counts NULL as 0 (in SELECT)
--   null_as_zero-2: avg(...) that counts NULL as 0 (in SELECT)
--   aggregate_kind-3: count where sum is needed (in SELECT)
--   aggregate_kind-12: count where sum is needed (in SELECT)
--   case_else-3: ELSE 0 where CASE without ELSE is needed (in SELECT)
--   case_else-4: ELSE 0 where CASE without ELSE is needed (in SELECT)
--   term_dropped-3: an expression that lacks one side of a / (in SELECT)
INSERT INTO title (title_id, kind, released_on, cost_thousand) VALUES
  (0, 'crawler', '2024-03-01', 1),
  (1, 'crawler', '2023-06-01', 1);
INSERT INTO viewing (event_id, title_id, agent, started_at, minutes) VALUES
  (1, 1, 'app', '2024-04-03 20:00:00', 0);
