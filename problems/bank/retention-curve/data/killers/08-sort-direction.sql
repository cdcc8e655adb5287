-- Written by assay harden. Kills:
--   sort_direction-1: DESC where ASC is needed
INSERT INTO member (member_id, joined_on) VALUES
  (6, '2023-12-31');
INSERT INTO viewing (event_id, member_id, agent, started_at) VALUES
  (1, 6, 'crawler', '2023-12-31 23:59:59');
