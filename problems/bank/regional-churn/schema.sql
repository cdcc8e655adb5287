CREATE TABLE member (
  member_id INTEGER PRIMARY KEY,
  joined_on DATE NOT NULL,
  region VARCHAR NOT NULL,
  processor VARCHAR NOT NULL
);

CREATE TABLE cancellation (
  member_id INTEGER PRIMARY KEY REFERENCES member (member_id),
  cancelled_on DATE NOT NULL
);
