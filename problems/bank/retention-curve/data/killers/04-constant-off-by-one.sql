-- Written by assay harden. Kills:
--   constant_off_by_one-14: a number that is one off (in SELECT)
--   constant_off_by_one-20: a number that is one off (in ON)
--   between_bounds-2: a range without its upper bound (in ON)
INSERT INTO member (member_id, joined_on) VALUES
  (-1, '2024-01-01');
INSERT INTO viewing (event_id, member_id, agent, started_at) VALUES
  (1, -1, 'app', '2024-02-29 12:00:00');
