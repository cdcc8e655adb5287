-- What each file of this world holds. Times are UTC.

-- By how much local time is ahead of UTC.
CREATE TABLE region (region VARCHAR PRIMARY KEY, utc_offset_minutes INTEGER NOT NULL);

-- A price holds from valid_from until the next one of its plan and region.
CREATE TABLE price (
  plan VARCHAR, region VARCHAR REFERENCES region (region), valid_from DATE, price DECIMAL(6, 2) NOT NULL,
  PRIMARY KEY (plan, region, valid_from)
);

-- channel and birth_year are NULL where nobody asked.
CREATE TABLE member (
  member_id INTEGER PRIMARY KEY, joined_on DATE NOT NULL, region VARCHAR NOT NULL REFERENCES region (region),
  processor VARCHAR NOT NULL, device VARCHAR NOT NULL, channel VARCHAR, birth_year INTEGER
);

-- The plans of a member over time: valid_to is the first day that no longer counts, NULL if there is none yet.
CREATE TABLE subscription (
  member_id INTEGER REFERENCES member (member_id), plan VARCHAR NOT NULL, valid_from DATE, valid_to DATE,
  PRIMARY KEY (member_id, valid_from), CHECK (valid_to > valid_from)
);

-- reason is NULL where the member gave none.
CREATE TABLE cancellation (
  member_id INTEGER PRIMARY KEY REFERENCES member (member_id), cancelled_on DATE NOT NULL, reason VARCHAR
);

CREATE TABLE title (
  title_id INTEGER PRIMARY KEY, kind VARCHAR NOT NULL, genre VARCHAR NOT NULL, released_on DATE NOT NULL,
  cost_thousand INTEGER NOT NULL
);

-- A log as it comes in: an event may be received twice, days late, without minutes or device, or from a bot.
CREATE TABLE viewing (
  event_id INTEGER NOT NULL, member_id INTEGER NOT NULL REFERENCES member (member_id),
  title_id INTEGER NOT NULL REFERENCES title (title_id), device VARCHAR, agent VARCHAR NOT NULL,
  started_at TIMESTAMP NOT NULL, received_at TIMESTAMP NOT NULL, minutes INTEGER
);

-- Lists of five titles that were shown, and which were clicked.
CREATE TABLE recommendation (
  list_id INTEGER, member_id INTEGER NOT NULL, model VARCHAR NOT NULL, surface VARCHAR NOT NULL,
  position INTEGER, title_id INTEGER NOT NULL, clicked INTEGER NOT NULL, PRIMARY KEY (list_id, position)
);

CREATE TABLE experiment (
  experiment VARCHAR PRIMARY KEY, started_on DATE NOT NULL, ended_on DATE NOT NULL, control_share DECIMAL(3, 2) NOT NULL
);

-- Clients that got no reply ask again.
CREATE TABLE assignment (
  experiment VARCHAR NOT NULL, member_id INTEGER NOT NULL, arm VARCHAR NOT NULL, assigned_at TIMESTAMP NOT NULL
);

CREATE TABLE exposure (
  experiment VARCHAR, member_id INTEGER, exposed_at TIMESTAMP NOT NULL, PRIMARY KEY (experiment, member_id)
);

-- Minutes watched by week of the experiment; a few weeks were not measured.
CREATE TABLE outcome (
  experiment VARCHAR, member_id INTEGER, week INTEGER, minutes DECIMAL(6, 1) NOT NULL,
  PRIMARY KEY (experiment, member_id, week)
);

-- Encouragement by lot; offline is what members then did.
CREATE TABLE encouragement (
  member_id INTEGER PRIMARY KEY, encouraged INTEGER NOT NULL, offline INTEGER NOT NULL, minutes DECIMAL(6, 1) NOT NULL
);

-- Not by lot: who received it depends on both bands.
CREATE TABLE newsletter (
  member_id INTEGER PRIMARY KEY, tenure_band INTEGER NOT NULL, usage_band INTEGER NOT NULL, received INTEGER NOT NULL,
  minutes DECIMAL(6, 1) NOT NULL
);

-- Hours per member; where launched is 1 the launch was in week 11.
CREATE TABLE launch (
  launch VARCHAR, market VARCHAR, launched INTEGER NOT NULL, week INTEGER, hours DECIMAL(6, 2) NOT NULL,
  PRIMARY KEY (launch, market, week)
);

-- Prices drawn by lot.
CREATE TABLE price_test (
  market VARCHAR, week INTEGER, plan VARCHAR, price DECIMAL(6, 2) NOT NULL, signups INTEGER NOT NULL,
  PRIMARY KEY (market, week, plan)
);
