CREATE TABLE viewing (
  event_id INTEGER NOT NULL,
  device VARCHAR CHECK (device <> 'unknown'),
  agent VARCHAR NOT NULL CHECK (agent IN ('app', 'crawler')),
  received_at TIMESTAMP NOT NULL,
  minutes INTEGER CHECK (minutes >= 0),
  UNIQUE (event_id, received_at)
);
