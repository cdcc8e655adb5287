-- Written by assay harden. Kills:
--   window_order-5: row_number() over a window in another order (in SELECT)
INSERT INTO chart_week (artist, track, week, rank) VALUES
  ('Cy', 'First', 1, 1),
  ('Cy', 'First', 10, 1);
