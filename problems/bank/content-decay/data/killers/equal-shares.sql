-- By hand. Two titles with equal shares count twice in both means.
INSERT INTO title (title_id, kind, released_on, cost_thousand) VALUES
  (1, 'original', '2024-03-01', 10),
  (2, 'original', '2024-03-01', 20),
  (3, 'original', '2024-03-01', 30);
INSERT INTO viewing (event_id, title_id, agent, started_at, minutes) VALUES
  (1, 1, 'app', '2024-03-02 20:00:00', 10),
  (2, 2, 'app', '2024-03-02 20:00:00', 10),
  (3, 3, 'app', '2024-03-02 20:00:00', 20),
  (4, 1, 'app', '2024-04-02 20:00:00', 10),
  (5, 2, 'app', '2024-04-02 20:00:00', 10),
  (6, 3, 'app', '2024-04-02 20:00:00', 30);
