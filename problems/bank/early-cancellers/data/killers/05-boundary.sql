-- Written by assay harden. Kills:
--   boundary-1: < where <= is needed (in CASE)
--   date_off_by_one-2: a date that is one day off (in CASE)
INSERT INTO member (member_id, joined_on) VALUES
  (101, '2024-12-01');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (101, '2024-12-22');
