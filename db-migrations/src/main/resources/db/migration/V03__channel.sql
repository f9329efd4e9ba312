-- Where customers come from, and what that costs.
CREATE TABLE channels (
  id          BIGINT       NOT NULL PRIMARY KEY,
  external_id VARCHAR(190) COLLATE utf8mb4_bin UNIQUE,
  name        VARCHAR(190) COLLATE utf8mb4_bin NOT NULL UNIQUE,
  import_id   BIGINT,
  created_at  DATETIME(6)  NOT NULL,
  updated_at  DATETIME(6)  NOT NULL,
  version     BIGINT       NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE campaigns (
  id          BIGINT       NOT NULL PRIMARY KEY,
  external_id VARCHAR(190) COLLATE utf8mb4_bin UNIQUE,
  name        VARCHAR(190) COLLATE utf8mb4_bin NOT NULL UNIQUE,
  channel_id  BIGINT,
  cost        DECIMAL(19, 4),
  currency    VARCHAR(3),
  starts_on   DATE,
  ends_on     DATE,
  import_id   BIGINT,
  created_at  DATETIME(6)  NOT NULL,
  updated_at  DATETIME(6)  NOT NULL,
  version     BIGINT       NOT NULL,
  CONSTRAINT campaign_channel FOREIGN KEY (channel_id) REFERENCES channels (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
