ALTER TABLE submission ADD COLUMN learner TEXT NOT NULL DEFAULT 'local';
ALTER TABLE submission ADD COLUMN assessment TEXT;
ALTER TABLE submission ADD COLUMN failures INTEGER NOT NULL DEFAULT 0;  -- how often the judge failed
ALTER TABLE submission ADD COLUMN charged INTEGER NOT NULL DEFAULT 1 CHECK (charged IN (0, 1));
ALTER TABLE submission ADD COLUMN verdict TEXT;
UPDATE submission SET verdict = json_extract(report, '$.verdict') WHERE report IS NOT NULL;

CREATE INDEX submission_order ON submission (submitted_at, id);
CREATE INDEX submission_of_learner ON submission (learner, submitted_at, id);
CREATE INDEX submission_pending ON submission (submitted_at) WHERE state IN ('queued', 'running');

-- Answers to one of its problems are taken between its times, so many of each learner.
CREATE TABLE assessment (
  id        TEXT NOT NULL PRIMARY KEY,
  name      TEXT NOT NULL,
  opens_at  INTEGER,
  closes_at INTEGER,
  attempts  INTEGER CHECK (attempts > 0)
) STRICT;

CREATE TABLE assessment_problem (
  assessment TEXT    NOT NULL REFERENCES assessment (id),
  position   INTEGER NOT NULL,
  problem    TEXT    NOT NULL,
  PRIMARY KEY (assessment, position)
) STRICT;

-- What a learner has used of an assessment's attempts: taken when a submission is stored, given back
-- when it turns out to cost nothing.
CREATE TABLE attempts_used (
  assessment TEXT    NOT NULL,
  problem    TEXT    NOT NULL,
  learner    TEXT    NOT NULL,
  used       INTEGER NOT NULL CHECK (used >= 0),
  PRIMARY KEY (assessment, problem, learner)
) STRICT;

CREATE TABLE idempotency_key (
  learner     TEXT    NOT NULL,
  name        TEXT    NOT NULL,
  fingerprint TEXT    NOT NULL,  -- of the request; the same key with another one is an error
  submissions TEXT    NOT NULL,  -- ids, separated by a space
  created_at  INTEGER NOT NULL,
  PRIMARY KEY (learner, name)
) STRICT;

CREATE TABLE token (
  id         TEXT    NOT NULL PRIMARY KEY,
  holder     TEXT    NOT NULL,
  role       TEXT    NOT NULL CHECK (role IN ('learner', 'author', 'admin')),
  hash       TEXT    NOT NULL UNIQUE,  -- SHA-256 of the token, which is kept nowhere
  created_at INTEGER NOT NULL,
  expires_at INTEGER,
  revoked_at INTEGER
) STRICT;
