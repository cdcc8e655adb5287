-- Written by assay harden. Kills:
--   comparison-4: <> where < is needed (in WHERE)
INSERT INTO member (member_id, joined_on, region, processor) VALUES
  (1, '2024-09-30', 'west', 'cardly');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (1, '2024-11-30');
