CREATE TABLE title (
  title_id INTEGER PRIMARY KEY,
  kind VARCHAR NOT NULL,
  released_on DATE NOT NULL,
  cost_thousand INTEGER NOT NULL CHECK (cost_thousand >= 1)
);

CREATE TABLE viewing (
  event_id INTEGER NOT NULL,
  title_id INTEGER NOT NULL REFERENCES title (title_id),
  agent VARCHAR NOT NULL CHECK (agent IN ('app', 'crawler')),
  started_at TIMESTAMP NOT NULL,
  minutes INTEGER CHECK (minutes >= 0)
);
