-- Tags, and who or which rule put them on a record, since when, until when.
CREATE TABLE tags (
  id          BIGINT       NOT NULL PRIMARY KEY,
  external_id VARCHAR(190) COLLATE utf8mb4_bin UNIQUE,
  name        VARCHAR(190) NOT NULL UNIQUE,
  temperature VARCHAR(10)  NOT NULL,
  created_at  DATETIME(6)  NOT NULL,
  updated_at  DATETIME(6)  NOT NULL,
  version     BIGINT       NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE taggings (
  id          BIGINT      NOT NULL PRIMARY KEY,
  tag_id      BIGINT      NOT NULL,
  record_kind VARCHAR(20) NOT NULL,
  record_id   BIGINT      NOT NULL,
  user_id     BIGINT,
  rule_name   VARCHAR(190),
  tagged_at   DATETIME(6) NOT NULL,
  until_at    DATETIME(6),
  KEY tagging_record (record_kind, record_id),
  CONSTRAINT tagging_tag FOREIGN KEY (tag_id) REFERENCES tags (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
