-- Written by assay harden. Kills:
--   group_key_added-1: groups that are too fine: a key of GROUP BY is too many
INSERT INTO member (member_id, joined_on) VALUES
  (31, '2024-02-29'),
  (1, '2024-02-29');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (31, '2024-04-01');
