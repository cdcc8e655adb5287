-- Written by assay harden. Kills:
--   join_condition-2: a join without one of its conditions
--   join_condition-3: a join without one of its conditions
--   sort_direction-1: DESC where ASC is needed
--   wrong_column-4: model where surface is needed (in SELECT)
INSERT INTO recommendation (list_id, position, model, surface, clicked) VALUES
  (1, 1, 'a', 'A', 1),
  (0, 1, 'A', 'A', 1);
