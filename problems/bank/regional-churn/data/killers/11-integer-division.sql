-- Written by assay harden. Kills:
--   integer_division-1: // where / is needed (in SELECT)
INSERT INTO member (member_id, joined_on, region, processor) VALUES
  (1, '2024-01-01', 'north', 'cardly'),
  (2, '2024-01-01', 'north', 'cardly'),
  (0, '2024-01-01', 'north', 'cardly');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (0, '2024-09-30');
