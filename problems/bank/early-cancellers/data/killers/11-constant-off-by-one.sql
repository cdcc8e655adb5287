-- Written by assay harden. Kills:
--   constant_off_by_one-3: a number that is one off (in FILTER)
INSERT INTO member (member_id, joined_on) VALUES
  (91, '2024-09-02');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (91, '2024-12-02');
