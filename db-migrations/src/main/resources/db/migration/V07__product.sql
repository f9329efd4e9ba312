-- What we sell.
CREATE TABLE products (
  id          BIGINT       NOT NULL PRIMARY KEY,
  external_id VARCHAR(190) COLLATE utf8mb4_bin UNIQUE,
  name        VARCHAR(190) NOT NULL,
  price       DECIMAL(19, 4),
  currency    VARCHAR(3),
  category    VARCHAR(190),
  custom      MEDIUMTEXT,
  import_id   BIGINT,
  created_at  DATETIME(6)  NOT NULL,
  updated_at  DATETIME(6)  NOT NULL,
  version     BIGINT       NOT NULL,
  KEY products_name (name),
  KEY products_import (import_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
