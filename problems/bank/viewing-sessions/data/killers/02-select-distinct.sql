-- Written by assay harden. Kills:
--   select_distinct-3: SELECT DISTINCT where SELECT is needed
--   window_partition-1: lag() over a window with too few keys in PARTITION BY (in SELECT)
--   window_partition-2: sum() over a window with too few keys in PARTITION BY (in SELECT)
--   window_order-3: lag() over a window in another order (in SELECT)
--   window_order-4: lag() over a window in another order (in SELECT)
--   window_order-8: sum() over a window in another order (in SELECT)
--   sort_direction-1: DESC where ASC is needed
--   sort_key-1: an ORDER BY that lacks a key
--   wrong_column-1: member_id where event_id is needed (in SELECT)
INSERT INTO viewing (event_id, member_id, started_at) VALUES
  (1, 0, '2024-05-01 20:00:00'),
  (0, 0, '2024-05-01 20:00:00'),
  (6, 24, '2024-05-01 20:00:00'),
  (7, 24, '2024-05-01 23:00:00');
