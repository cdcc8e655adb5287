-- Written by assay harden. Kills:
--   join_kind-2: FULL OUTER JOIN where LEFT JOIN is needed
--   date_off_by_one-2: a date that is one day off (in WHERE)
INSERT INTO title (title_id, kind, released_on, cost_thousand) VALUES
  (26, 'crawler', '2023-06-01', 1),
  (1, 'crawler', '2023-12-31', 1);
INSERT INTO viewing (event_id, title_id, agent, started_at, minutes) VALUES
  (1, 26, 'app', '2023-12-31 23:59:59', 1);
