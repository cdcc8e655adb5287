-- Written by assay harden. Kills:
--   boundary-3: > where >= is needed (in WHERE)
--   date_off_by_one-5: a date that is one day off (in WHERE)
--   sort_direction-1: DESC where ASC is needed
INSERT INTO member (member_id, joined_on, region, processor) VALUES
  (3, '2024-01-01', 'west', 'cardly'),
  (1, '2024-01-01', 'north', 'cardly');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (3, '2024-08-01');
