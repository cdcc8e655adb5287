CREATE TABLE member (
  member_id INTEGER PRIMARY KEY,
  joined_on DATE NOT NULL,
  channel VARCHAR CHECK (channel <> 'unknown')
);

CREATE TABLE viewing (
  event_id INTEGER NOT NULL,
  member_id INTEGER NOT NULL REFERENCES member (member_id),
  agent VARCHAR NOT NULL CHECK (agent IN ('app', 'crawler')),
  started_at TIMESTAMP NOT NULL
);
