-- Written by assay harden. Kills:
--   dropped_clause-1: a query that lacks its WHERE
--   sort_direction-1: DESC where ASC is needed
INSERT INTO title (title_id, kind, released_on, cost_thousand) VALUES
  (13, 'crawler', '2024-01-02', 1),
  (1, 'licensed', '2024-01-02', 1);
INSERT INTO viewing (event_id, title_id, agent, started_at, minutes) VALUES
  (1, 13, 'crawler', '2024-01-31 23:59:59', 26);
