-- Written by assay harden. Kills:
--   boundary-3: <= where < is needed (in WHERE)
INSERT INTO member (member_id, joined_on) VALUES
  (32, '2024-04-01');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (32, '2024-04-01');
