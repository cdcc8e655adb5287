-- Written by assay harden. Kills:
--   date_off_by_one-4: a date that is one day off (in WHERE)
INSERT INTO member (member_id, joined_on, region, processor) VALUES
  (1, '2024-07-31', 'west', 'cardly');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (1, '2024-08-20');
