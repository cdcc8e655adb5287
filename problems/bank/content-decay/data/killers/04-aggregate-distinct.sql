-- Written by assay harden. Kills:
--   aggregate_distinct-6: avg(DISTINCT ...) where avg(...) is needed (in SELECT)
--   date_off_by_one-1: a date that is one day off (in WHERE)
--   aggregate_distinct-9: sum(DISTINCT ...) where sum(...) is needed (in SELECT)
--   aggregate_kind-15: sum where avg is needed (in SELECT)
--   aggregate_kind-16: median where avg is needed (in SELECT)
--   aggregate_kind-21: avg where sum is needed (in SELECT)
--   aggregate_kind-22: max where sum is needed (in SELECT)
--   between_bounds-1: a range without its lower bound (in WHERE)
--   arithmetic-9: / where * is needed (in SELECT)
INSERT INTO title (title_id, kind, released_on, cost_thousand) VALUES
  (60000, 'original', '2024-01-02', 1),
  (1, 'original', '2024-01-02', 1),
  (0, 'original', '2024-01-01', 1);
INSERT INTO viewing (event_id, title_id, agent, started_at, minutes) VALUES
  (1, 60000, 'app', '2024-01-31 23:59:59', 1);
