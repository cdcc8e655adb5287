-- Written by assay harden. Kills:
--   join_kind-1: INNER JOIN where LEFT JOIN is needed
--   join_condition-1: a join without one of its conditions
--   boundary-1: >= where > is needed (in CASE)
--   constant_off_by_one-3: a number that is one off (in SELECT)
--   constant_off_by_one-4: a number that is one off (in SELECT)
--   constant_off_by_one-8: a number that is one off (in CASE)
--   constant_off_by_one-12: a number that is one off (in CASE)
--   dropped_filter-2: sum(...) over all rows, where only some count (in SELECT)
--   coalesce_dropped-2: a NULL that nothing replaces: a COALESCE is missing (in SELECT)
--   case_else-1: ELSE 0 where CASE without ELSE is needed (in SELECT)
--   case_branches-2: a CASE that lacks a branch (in SELECT)
--   case_branches-3: a CASE whose branches are in another order (in SELECT)
--   case_branches-4: a CASE that lacks a branch (in SELECT)
--   wrong_column-1: experiment where arm is needed (in FILTER)
--   wrong_table-2: the column "experiment" of another table (in ON)
--   wrong_table-3: the column "experiment" of another table (in ON)
--   arithmetic-3: / where * is needed (in SELECT)
--   arithmetic-5: + where - is needed (in SELECT)
--   arithmetic-7: - where + is needed (in CASE)
--   arithmetic-9: + where - is needed (in CASE)
--   term_dropped-4: an expression that lacks one side of a + (in SELECT)
--   term_dropped-5: an expression that lacks one side of a * (in SELECT)
--   term_dropped-8: an expression that lacks one side of a + (in SELECT)
--   term_dropped-10: an expression that lacks one side of a + (in CASE)
--   term_dropped-11: an expression that lacks one side of a + (in CASE)
INSERT INTO experiment (experiment, control_share) VALUES
  ('a', 0.001),
  ('new onboarding', 0.001);
INSERT INTO enrolment (experiment, arm, batch, players) VALUES
  ('new onboarding', 'control', 1, 1);
