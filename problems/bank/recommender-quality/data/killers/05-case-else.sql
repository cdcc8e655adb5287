-- Written by assay harden. Kills:
--   case_else-2: ELSE 0 where CASE without ELSE is needed (in SELECT)
INSERT INTO recommendation (list_id, position, model, surface, clicked) VALUES
  (1, 1, 'A', 'A', 1),
  (0, 1, 'a', 'a', 1);
