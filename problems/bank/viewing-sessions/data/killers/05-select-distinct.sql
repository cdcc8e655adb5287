-- Written by assay harden. Kills:
--   select_distinct-1: SELECT where SELECT DISTINCT is needed
INSERT INTO viewing (event_id, member_id, started_at) VALUES
  (7, 23, '2024-05-02 19:30:00'),
  (7, 23, '2024-05-02 19:30:00');
