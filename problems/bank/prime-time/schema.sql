CREATE TABLE region (
  region VARCHAR PRIMARY KEY,
  utc_offset_minutes INTEGER NOT NULL CHECK (utc_offset_minutes BETWEEN -720 AND 840)
);

CREATE TABLE member (
  member_id INTEGER PRIMARY KEY,
  region VARCHAR NOT NULL REFERENCES region (region)
);

CREATE TABLE viewing (
  event_id INTEGER NOT NULL,
  member_id INTEGER NOT NULL REFERENCES member (member_id),
  agent VARCHAR NOT NULL CHECK (agent IN ('app', 'crawler')),
  started_at TIMESTAMP NOT NULL,
  minutes INTEGER CHECK (minutes >= 0)
);
