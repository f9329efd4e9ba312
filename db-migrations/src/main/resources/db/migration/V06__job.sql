-- Long work: what it is, how far it is, what came of it.
CREATE TABLE jobs (
  id               BIGINT       NOT NULL PRIMARY KEY,
  kind             VARCHAR(40)  NOT NULL,
  status           VARCHAR(12)  NOT NULL,
  progress         DOUBLE       NOT NULL,
  phase            VARCHAR(190),
  request          MEDIUMTEXT,
  result           VARCHAR(255),
  detail           MEDIUMTEXT,
  user_id          BIGINT,
  cancel_requested BOOLEAN      NOT NULL DEFAULT FALSE,
  created_at       DATETIME(6)  NOT NULL,
  started_at       DATETIME(6),
  ended_at         DATETIME(6),
  KEY job_status (status, created_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
