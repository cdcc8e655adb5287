-- Written by assay harden. Kills:
--   integer_division-1: // where / is needed (in CASE)
--   aggregate_kind-3: min where max is needed (in CASE)
INSERT INTO member (member_id, joined_on) VALUES
  (1, '2024-10-03'),
  (2, '2024-10-02'),
  (91, '2024-10-02');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (91, '2024-10-03');
