-- The path a deal takes: a pipeline and its stages in order.
CREATE TABLE pipelines (
  id          BIGINT       NOT NULL PRIMARY KEY,
  external_id VARCHAR(190) COLLATE utf8mb4_bin UNIQUE,
  name        VARCHAR(190) NOT NULL UNIQUE,
  position    INT          NOT NULL,
  import_id   BIGINT,
  created_at  DATETIME(6)  NOT NULL,
  updated_at  DATETIME(6)  NOT NULL,
  version     BIGINT       NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE stages (
  id          BIGINT       NOT NULL PRIMARY KEY,
  external_id VARCHAR(190) COLLATE utf8mb4_bin UNIQUE,
  pipeline_id BIGINT       NOT NULL,
  name        VARCHAR(190) NOT NULL,
  position    INT          NOT NULL,
  retired     BOOLEAN      NOT NULL DEFAULT FALSE,
  import_id   BIGINT,
  created_at  DATETIME(6)  NOT NULL,
  updated_at  DATETIME(6)  NOT NULL,
  version     BIGINT       NOT NULL,
  UNIQUE KEY stage_name (pipeline_id, name),
  CONSTRAINT stage_pipeline FOREIGN KEY (pipeline_id) REFERENCES pipelines (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
