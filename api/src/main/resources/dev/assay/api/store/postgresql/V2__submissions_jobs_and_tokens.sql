-- Times are milliseconds since 1970-01-01T00:00:00Z.
CREATE TABLE submission (
  id           TEXT    NOT NULL PRIMARY KEY,
  learner      TEXT    NOT NULL,
  problem      TEXT    NOT NULL,
  assessment   TEXT,
  sql          TEXT    NOT NULL,
  state        TEXT    NOT NULL CHECK (state IN ('queued', 'running', 'done', 'cancelled')),
  attempt      INTEGER NOT NULL,  -- how often grading was begun; only the last may write
  failures     INTEGER NOT NULL,  -- how often the judge failed
  charged      INTEGER NOT NULL CHECK (charged IN (0, 1)),
  submitted_at BIGINT  NOT NULL,
  finished_at  BIGINT,
  verdict      TEXT,
  report       TEXT,              -- everything, as for an author; what a learner may see is decided at each read
  CHECK ((report IS NOT NULL) = (state = 'done')),
  CHECK ((finished_at IS NOT NULL) = (state IN ('done', 'cancelled')))
);

CREATE INDEX submission_order ON submission (submitted_at, id);
CREATE INDEX submission_of_learner ON submission (learner, submitted_at, id);
CREATE INDEX submission_pending ON submission (submitted_at) WHERE state IN ('queued', 'running');

-- The table that db-scheduler prescribes.
CREATE TABLE scheduled_tasks (
  task_name            TEXT                     NOT NULL,
  task_instance        TEXT                     NOT NULL,
  task_data            BYTEA,
  execution_time       TIMESTAMP WITH TIME ZONE NOT NULL,
  picked               BOOLEAN                  NOT NULL,
  picked_by            TEXT,
  last_success         TIMESTAMP WITH TIME ZONE,
  last_failure         TIMESTAMP WITH TIME ZONE,
  consecutive_failures INTEGER,
  last_heartbeat       TIMESTAMP WITH TIME ZONE,
  version              BIGINT                   NOT NULL,
  priority             SMALLINT,
  PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);

-- Answers to one of its problems are taken between its times, so many of each learner.
CREATE TABLE assessment (
  id        TEXT NOT NULL PRIMARY KEY,
  name      TEXT NOT NULL,
  opens_at  BIGINT,
  closes_at BIGINT,
  attempts  INTEGER CHECK (attempts > 0)
);

CREATE TABLE assessment_problem (
  assessment TEXT    NOT NULL REFERENCES assessment (id),
  position   INTEGER NOT NULL,
  problem    TEXT    NOT NULL,
  PRIMARY KEY (assessment, position)
);

-- What a learner has used of an assessment's attempts: taken when a submission is stored, given back
-- when it turns out to cost nothing.
CREATE TABLE attempts_used (
  assessment TEXT    NOT NULL,
  problem    TEXT    NOT NULL,
  learner    TEXT    NOT NULL,
  used       INTEGER NOT NULL CHECK (used >= 0),
  PRIMARY KEY (assessment, problem, learner)
);

CREATE TABLE idempotency_key (
  learner     TEXT   NOT NULL,
  name        TEXT   NOT NULL,
  fingerprint TEXT   NOT NULL,  -- of the request; the same key with another one is an error
  submissions TEXT   NOT NULL,  -- ids, separated by a space
  created_at  BIGINT NOT NULL,
  PRIMARY KEY (learner, name)
);

CREATE TABLE token (
  id         TEXT   NOT NULL PRIMARY KEY,
  holder     TEXT   NOT NULL,
  role       TEXT   NOT NULL CHECK (role IN ('learner', 'author', 'admin')),
  hash       TEXT   NOT NULL UNIQUE,  -- SHA-256 of the token, which is kept nowhere
  created_at BIGINT NOT NULL,
  expires_at BIGINT,
  revoked_at BIGINT
);
