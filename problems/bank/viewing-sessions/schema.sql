CREATE TABLE viewing (
  event_id INTEGER NOT NULL,
  member_id INTEGER NOT NULL,
  started_at TIMESTAMP NOT NULL
);
