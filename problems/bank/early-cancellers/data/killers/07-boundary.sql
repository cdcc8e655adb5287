-- Written by assay harden. Kills:
--   boundary-4: < where <= is needed (in FILTER)
--   constant_off_by_one-4: a number that is one off (in FILTER)
INSERT INTO member (member_id, joined_on) VALUES
  (30, '2024-09-02');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (30, '2024-12-01');
