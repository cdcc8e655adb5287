-- Written by assay harden. Kills:
--   constant_off_by_one-24: a number that is one off (in CASE)
--   aggregate_kind-13: sum where avg is needed (in SELECT)
INSERT INTO title (title_id, kind, released_on, cost_thousand) VALUES
  (1, 'original', '2024-02-29', 1),
  (26, 'original', '2024-02-29', 1);
INSERT INTO viewing (event_id, title_id, agent, started_at, minutes) VALUES
  (1, 26, 'app', '2024-02-29 12:00:00', 1);
