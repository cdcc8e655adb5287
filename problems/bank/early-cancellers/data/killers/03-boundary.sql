-- Written by assay harden. Kills:
--   boundary-3: < where <= is needed (in CASE)
--   constant_off_by_one-1: a number that is one off (in FILTER)
--   date_off_by_one-4: a date that is one day off (in CASE)
INSERT INTO member (member_id, joined_on) VALUES
  (101, '2024-10-02');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (101, '2024-11-02');
