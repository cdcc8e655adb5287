-- Written by assay harden. Kills:
--   constant_off_by_one-3: a number that is one off (in SELECT)
--   constant_off_by_one-4: a number that is one off (in SELECT)
--   count_argument-5: count(*) where count(...) is needed (in SELECT)
--   swapped_operands-1: the two sides of a - swapped (in SELECT)
--   coalesce_dropped-2: a NULL that nothing replaces: a COALESCE is missing (in SELECT)
--   null_as_zero-1: count(...) that counts NULL as 0 (in SELECT)
INSERT INTO viewing (event_id, device, agent, received_at, minutes) VALUES
  (1, 'A', 'app', '2024-01-31 23:59:59', NULL);
