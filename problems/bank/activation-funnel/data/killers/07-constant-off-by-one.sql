-- Written by assay harden. Kills:
--   constant_off_by_one-1: a number that is one off (in ON)
INSERT INTO member (member_id, joined_on, channel) VALUES
  (8, '2024-05-02', 'A');
INSERT INTO viewing (event_id, member_id, agent, started_at) VALUES
  (1, 8, 'app', '2024-05-09 23:59:59');
