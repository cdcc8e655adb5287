-- Written by assay harden. Kills:
--   coalesce_dropped-1: a NULL that nothing replaces: a COALESCE is missing (in SELECT)
INSERT INTO member (member_id, joined_on, channel) VALUES
  (-1, '2023-03-01', NULL);
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (-1, '2023-03-01');
INSERT INTO subscription (member_id, plan, valid_from) VALUES
  (-1, 'standard', '2023-03-01');
