-- Written by assay harden. Kills:
--   constant_off_by_one-2: a number that is one off (in CASE)
INSERT INTO viewing (event_id, member_id, started_at) VALUES
  (1, 24, '2024-05-01 20:00:00'),
  (0, 24, '2024-05-02 19:30:00');
