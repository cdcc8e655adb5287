-- Written by assay harden. Kills:
--   select_distinct-1: SELECT DISTINCT where SELECT is needed
--   aggregate_distinct-1: sum(DISTINCT ...) where sum(...) is needed (in SELECT)
--   aggregate_kind-2: max where sum is needed (in SELECT)
INSERT INTO member (member_id, joined_on, region, processor) VALUES
  (5, '2024-01-01', 'west', 'paynord'),
  (99, '2024-01-01', 'west', 'paynord');
INSERT INTO cancellation (member_id, cancelled_on) VALUES
  (99, '2024-08-21'),
  (5, '2024-08-21');
