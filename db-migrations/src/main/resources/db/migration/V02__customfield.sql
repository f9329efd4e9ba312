-- Fields that users define themselves; their values live in each record's custom column (a JSON object).
CREATE TABLE custom_fields (
  id          BIGINT       NOT NULL PRIMARY KEY,
  external_id VARCHAR(190) COLLATE utf8mb4_bin UNIQUE,
  record_kind VARCHAR(20)  NOT NULL,
  field_key   VARCHAR(64)  COLLATE utf8mb4_bin NOT NULL,
  name        VARCHAR(190) NOT NULL,
  type        VARCHAR(20)  NOT NULL,
  import_id   BIGINT,
  created_at  DATETIME(6)  NOT NULL,
  updated_at  DATETIME(6)  NOT NULL,
  version     BIGINT       NOT NULL,
  UNIQUE KEY custom_field_key (record_kind, field_key)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
