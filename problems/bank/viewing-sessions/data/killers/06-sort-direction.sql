-- Written by assay harden. Kills:
--   sort_direction-2: DESC where ASC is needed
INSERT INTO viewing (event_id, member_id, started_at) VALUES
  (1, 0, '2024-05-01 23:00:00'),
  (-1, 0, '2024-01-31 23:59:59'),
  (5, 0, '2024-05-01 23:00:00'),
  (4, 0, '2024-01-31 23:59:59');
