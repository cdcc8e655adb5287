-- Written by assay harden. Kills:
--   date_off_by_one-3: a date that is one day off (in CASE)
--   comparison-1: >= where <= is needed (in CASE)
--   comparison-2: = where <= is needed (in CASE)
--   comparison-3: >= where <= is needed (in FILTER)
--   comparison-5: >= where <= is needed (in CASE)
--   dropped_filter-1: count_star(...) over all rows, where only some count (in CASE)
--   swapped_operands-1: the two sides of a / swapped (in CASE)
--   case_else-2: ELSE 0 where CASE without ELSE is needed (in SELECT)
--   arithmetic-2: / where * is needed (in CASE)
INSERT INTO member (member_id, joined_on) VALUES
  (30, '2024-10-03');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (30, '2024-12-02');
