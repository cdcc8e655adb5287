-- Written by assay harden. Kills:
--   constant_off_by_one-2: a number that is one off (in ON)
--   between_bounds-2: a range without its upper bound (in ON)
INSERT INTO member (member_id, joined_on, channel) VALUES
  (6, '2024-05-03', 'A');
INSERT INTO viewing (event_id, member_id, agent, started_at) VALUES
  (1, 6, 'app', '2024-05-09 23:59:59');
