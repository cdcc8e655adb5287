-- Written by assay harden. Kills:
--   select_distinct-1: SELECT where SELECT DISTINCT is needed
INSERT INTO title (title_id, kind, released_on, cost_thousand) VALUES
  (13, 'crawler', '2024-03-01', 1);
INSERT INTO viewing (event_id, title_id, agent, started_at, minutes) VALUES
  (6, 13, 'app', '2024-04-02 20:00:00', 29),
  (6, 13, 'app', '2024-04-02 20:00:00', 29);
