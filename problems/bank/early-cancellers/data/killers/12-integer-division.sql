-- Written by assay harden. Kills:
--   integer_division-2: // where / is needed (in CASE)
INSERT INTO member (member_id, joined_on) VALUES
  (1, '2024-01-01'),
  (2, '2024-01-01'),
  (90, '2024-01-01');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (90, '2024-02-01');
