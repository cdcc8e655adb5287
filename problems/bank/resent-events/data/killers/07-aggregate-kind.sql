-- Written by assay harden. Kills:
--   aggregate_kind-3: count where sum is needed (in SELECT)
INSERT INTO viewing (event_id, device, agent, received_at, minutes) VALUES
  (1, 'A', 'app', '2024-01-31 23:59:59', 0);
