-- Times are milliseconds since 1970-01-01T00:00:00Z.
CREATE TABLE submission (
  id           TEXT    NOT NULL PRIMARY KEY,
  problem      TEXT    NOT NULL,
  sql          TEXT    NOT NULL,
  state        TEXT    NOT NULL CHECK (state IN ('queued', 'running', 'done', 'cancelled')),
  attempt      INTEGER NOT NULL,  -- how often grading was begun; only the last may write
  submitted_at INTEGER NOT NULL,
  finished_at  INTEGER,
  report       TEXT,              -- everything, as for an author; what a learner may see is decided at each read
  CHECK ((report IS NOT NULL) = (state = 'done')),
  CHECK ((finished_at IS NOT NULL) = (state IN ('done', 'cancelled')))
) STRICT;

-- The table that db-scheduler prescribes.
CREATE TABLE scheduled_tasks (
  task_name            TEXT      NOT NULL,
  task_instance        TEXT      NOT NULL,
  task_data            BLOB,
  execution_time       TIMESTAMP NOT NULL,
  picked               BOOLEAN   NOT NULL,
  picked_by            TEXT,
  last_success         TIMESTAMP,
  last_failure         TIMESTAMP,
  consecutive_failures INTEGER,
  last_heartbeat       TIMESTAMP,
  version              INTEGER   NOT NULL,
  priority             INTEGER,
  PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);
