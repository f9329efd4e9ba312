-- Every change of a profile field with its date, so that "as it was then" can be asked. A record's first values have no row.
CREATE TABLE field_changes (
  id          BIGINT      NOT NULL PRIMARY KEY,
  record_kind VARCHAR(20) NOT NULL,
  record_id   BIGINT      NOT NULL,
  field       VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
  old_value   MEDIUMTEXT,
  new_value   MEDIUMTEXT,
  changed_at  DATETIME(6) NOT NULL,
  user_id     BIGINT,
  import_id   BIGINT,
  KEY change_record (record_kind, record_id, changed_at),
  KEY change_import (import_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- What was deleted, kept whole so that it can come back.
CREATE TABLE deleted_records (
  id          BIGINT      NOT NULL PRIMARY KEY,
  record_kind VARCHAR(20) NOT NULL,
  record_id   BIGINT      NOT NULL,
  content     LONGTEXT    NOT NULL,
  deleted_at  DATETIME(6) NOT NULL,
  user_id     BIGINT,
  KEY deleted_record (record_kind, record_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
