-- Written by assay harden. Kills:
--   case_else-2: ELSE 0 where CASE without ELSE is needed (in SELECT)
INSERT INTO member (member_id, joined_on, region, processor) VALUES
  (50, '2024-01-01', 'north', 'cardly'),
  (1, '2024-01-01', 'west', 'paynord');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (50, '2024-08-20');
