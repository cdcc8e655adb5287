-- Written by assay harden. Kills:
--   date_off_by_one-4: a date that is one day off (in WHERE)
--   between_bounds-2: a range without its upper bound (in WHERE)
INSERT INTO title (title_id, kind, released_on, cost_thousand) VALUES
  (1, 'crawler', '2024-11-06', 1);
INSERT INTO viewing (event_id, title_id, agent, started_at, minutes) VALUES
  (1, 1, 'crawler', '2023-12-31 23:59:59', 1);
