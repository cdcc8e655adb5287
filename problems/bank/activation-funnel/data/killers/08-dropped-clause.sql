-- Written by assay harden. Kills:
--   dropped_clause-1: a query that lacks its WHERE
INSERT INTO member (member_id, joined_on, channel) VALUES
  (8, '2024-05-03', 'A');
INSERT INTO viewing (event_id, member_id, agent, started_at) VALUES
  (1, 8, 'crawler', '2024-05-04 20:00:00');
