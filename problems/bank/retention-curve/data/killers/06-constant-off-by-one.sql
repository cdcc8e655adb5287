-- Written by assay harden. Kills:
--   constant_off_by_one-19: a number that is one off (in ON)
INSERT INTO member (member_id, joined_on) VALUES
  (30, '2024-11-30');
INSERT INTO viewing (event_id, member_id, agent, started_at) VALUES
  (1, 30, 'app', '2024-12-30 23:59:59');
