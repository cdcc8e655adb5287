-- Written by assay harden. Kills:
--   constant_off_by_one-3: a number that is one off (in ON)
--   between_bounds-3: a range without its lower bound (in ON)
INSERT INTO member (member_id, joined_on, channel) VALUES
  (-1, '2024-05-03', 'A');
INSERT INTO viewing (event_id, member_id, agent, started_at) VALUES
  (1, -1, 'app', '2024-05-03 21:00:00'),
  (0, -1, 'app', '2024-05-04 20:00:00');
