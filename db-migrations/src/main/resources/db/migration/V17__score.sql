-- Win models, immutable once written, and the scores each of them gave.
CREATE TABLE win_models (
  id           BIGINT      NOT NULL PRIMARY KEY,
  subject      VARCHAR(10) NOT NULL,
  pipeline_id  BIGINT,
  version_no   INT         NOT NULL,
  status       VARCHAR(20) NOT NULL,
  rows_seen    BIGINT      NOT NULL,
  won          BIGINT      NOT NULL,
  lost         BIGINT      NOT NULL,
  definition   LONGTEXT    NOT NULL,
  created_at   DATETIME(6) NOT NULL,
  published_at DATETIME(6),
  retired_at   DATETIME(6),
  UNIQUE KEY model_version (subject, version_no),
  KEY model_published (subject, published_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE win_scores (
  model_id    BIGINT      NOT NULL,
  record_id   BIGINT      NOT NULL,
  score_set   VARCHAR(10) NOT NULL,
  probability DOUBLE      NOT NULL,
  log_odds    DOUBLE      NOT NULL,
  grade       VARCHAR(2),
  similarity  DOUBLE,
  PRIMARY KEY (model_id, record_id),
  CONSTRAINT score_model FOREIGN KEY (model_id) REFERENCES win_models (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
