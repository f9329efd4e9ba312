-- Imports: what was asked, what the first pass decided, how far it is. The file itself lies in the data directory.
CREATE TABLE imports (
  id               BIGINT       NOT NULL PRIMARY KEY,
  kind             VARCHAR(20)  NOT NULL,
  status           VARCHAR(12)  NOT NULL,
  spec             MEDIUMTEXT   NOT NULL,
  decisions        MEDIUMTEXT,
  file_name        VARCHAR(255),
  dry_run          BOOLEAN      NOT NULL DEFAULT FALSE,
  total            BIGINT       NOT NULL DEFAULT 0,
  processed        BIGINT       NOT NULL DEFAULT 0,
  created          BIGINT       NOT NULL DEFAULT 0,
  updated          BIGINT       NOT NULL DEFAULT 0,
  rejected         BIGINT       NOT NULL DEFAULT 0,
  warnings         BIGINT       NOT NULL DEFAULT 0,
  detail           MEDIUMTEXT,
  user_id          BIGINT,
  cancel_requested BOOLEAN      NOT NULL DEFAULT FALSE,
  undo_requested   BOOLEAN      NOT NULL DEFAULT FALSE,
  created_at       DATETIME(6)  NOT NULL,
  ended_at         DATETIME(6),
  undone_at        DATETIME(6),
  KEY import_status (status, created_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE import_problems (
  id          BIGINT       NOT NULL PRIMARY KEY,
  import_id   BIGINT       NOT NULL,
  row_no      BIGINT       NOT NULL,
  column_name VARCHAR(190),
  value       VARCHAR(500),
  severity    VARCHAR(10)  NOT NULL,
  message     VARCHAR(500) NOT NULL,
  KEY problem_import (import_id, row_no),
  CONSTRAINT problem_import FOREIGN KEY (import_id) REFERENCES imports (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- References to rows further down the same file (a parent company after its subsidiary), tied when all rows are in.
CREATE TABLE import_links (
  id          BIGINT       NOT NULL PRIMARY KEY,
  import_id   BIGINT       NOT NULL,
  record_id   BIGINT       NOT NULL,
  row_no      BIGINT       NOT NULL,
  column_name VARCHAR(190) NOT NULL,
  target      VARCHAR(190) NOT NULL,
  was_created BOOLEAN      NOT NULL,
  KEY link_import (import_id, id),
  CONSTRAINT link_import FOREIGN KEY (import_id) REFERENCES imports (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
