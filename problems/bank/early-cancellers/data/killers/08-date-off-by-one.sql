-- Written by assay harden. Kills:
--   date_off_by_one-1: a date that is one day off (in CASE)
--   case_else-1: ELSE 0 where CASE without ELSE is needed (in SELECT)
INSERT INTO member (member_id, joined_on) VALUES
  (30, '2024-12-02');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (30, '2024-12-22');
