-- Written by assay harden. Kills:
--   aggregate_kind-23: count where sum is needed (in SELECT)
INSERT INTO title (title_id, kind, released_on, cost_thousand) VALUES
  (59999, 'crawler', '2024-03-01', 20);
INSERT INTO viewing (event_id, title_id, agent, started_at, minutes) VALUES
  (1, 59999, 'app', '2024-04-02 20:00:00', 1);
