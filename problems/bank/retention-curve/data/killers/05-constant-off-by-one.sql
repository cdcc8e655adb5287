-- Written by assay harden. Kills:
--   constant_off_by_one-13: a number that is one off (in SELECT)
INSERT INTO member (member_id, joined_on) VALUES
  (50, '2024-09-01');
INSERT INTO viewing (event_id, member_id, agent, started_at) VALUES
  (1, 50, 'app', '2024-12-31 23:59:59');
