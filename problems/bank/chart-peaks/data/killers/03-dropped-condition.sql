-- Written by assay harden. Kills:
--   dropped_condition-1: a query that lacks a condition (in WHERE)
--   window_order-1: rank() over a window in another order (in SELECT)
--   sort_direction-1: DESC where ASC is needed
INSERT INTO chart_week (artist, track, week, rank) VALUES
  ('Cy', 'Second', 1, 30),
  ('Cy', 'b', 1, 100),
  ('Bo', 'Second', 1, 30),
  ('Bo', 'Alone', 100, 5);
