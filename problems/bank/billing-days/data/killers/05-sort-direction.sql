-- Written by assay harden. Kills:
--   sort_direction-1: DESC where ASC is needed
INSERT INTO member (member_id, joined_on) VALUES
  (1, '2023-03-01');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (1, '2024-05-01');
