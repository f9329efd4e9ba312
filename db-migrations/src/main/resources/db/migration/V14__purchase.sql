-- A sale that happened, from here or from another system.
CREATE TABLE purchases (
  id           BIGINT         NOT NULL PRIMARY KEY,
  external_id  VARCHAR(190)   COLLATE utf8mb4_bin UNIQUE,
  account_id   BIGINT         NOT NULL,
  product_id   BIGINT,
  deal_id      BIGINT,
  quantity     DOUBLE,
  amount       DECIMAL(19, 4),
  currency     VARCHAR(3),
  purchased_at DATETIME(6)    NOT NULL,
  import_id    BIGINT,
  created_at   DATETIME(6)    NOT NULL,
  updated_at   DATETIME(6)    NOT NULL,
  version      BIGINT         NOT NULL,
  KEY purchase_account (account_id, purchased_at),
  KEY purchases_import (import_id),
  CONSTRAINT purchase_account FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
  CONSTRAINT purchase_product FOREIGN KEY (product_id) REFERENCES products (id),
  CONSTRAINT purchase_deal FOREIGN KEY (deal_id) REFERENCES deals (id) ON DELETE SET NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
