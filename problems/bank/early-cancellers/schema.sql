CREATE TABLE member (
  member_id INTEGER PRIMARY KEY,
  joined_on DATE NOT NULL CHECK (joined_on <= DATE '2024-12-31')
);

CREATE TABLE cancellation (
  member_id INTEGER PRIMARY KEY REFERENCES member (member_id),
  cancelled_on DATE NOT NULL CHECK (cancelled_on <= DATE '2024-12-31')
);
