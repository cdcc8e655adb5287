-- Written by assay harden. Kills:
--   boundary-1: < where <= is needed (in CASE)
--   date_off_by_one-2: a date that is one day off (in CASE)
INSERT INTO member (member_id, joined_on, region, processor) VALUES
  (0, '2024-01-01', 'west', 'cardly');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (0, '2024-10-31');
