-- Written by assay harden. Kills:
--   date_off_by_one-1: a date that is one day off (in CASE)
INSERT INTO member (member_id, joined_on, region, processor) VALUES
  (4, '2024-01-01', 'west', 'cardly');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (4, '2024-11-01');
