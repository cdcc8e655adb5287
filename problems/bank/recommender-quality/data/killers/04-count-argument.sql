-- Written by assay harden. Kills:
--   count_argument-1: count(DISTINCT ...) where count(*) is needed (in SELECT)
--   group_key_added-1: groups that are too fine: a key of GROUP BY is too many
--   aggregate_kind-1: max where min is needed (in SELECT)
INSERT INTO recommendation (list_id, position, model, surface, clicked) VALUES
  (1, 1, '', 'home', 1),
  (1, 2, '', 'home', 1);
