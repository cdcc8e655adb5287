-- Written by assay harden. Kills:
--   sort_direction-1: DESC where ASC is needed
INSERT INTO member (member_id, joined_on) VALUES
  (1, '2023-03-01'),
  (4, '2023-12-31');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (4, '2023-12-31');
