-- Written by assay harden. Kills:
--   date_off_by_one-3: a date that is one day off (in WHERE)
INSERT INTO title (title_id, kind, released_on, cost_thousand) VALUES
  (0, 'crawler', '2024-11-07', 1);
INSERT INTO viewing (event_id, title_id, agent, started_at, minutes) VALUES
  (1, 0, 'app', '2023-12-31 23:59:59', 1);
