-- Addresses that are told what happened, and what they are to be told: the log of deliveries is the outbox as well.
CREATE TABLE webhooks (
  id         BIGINT        NOT NULL PRIMARY KEY,
  version    BIGINT        NOT NULL,
  name       VARCHAR(190)  NOT NULL,
  url        VARCHAR(2000) NOT NULL,
  events     TEXT          NOT NULL,
  secret     VARCHAR(100),
  active     BOOLEAN       NOT NULL,
  failures   INT           NOT NULL,
  off_at     DATETIME(6),
  created_at DATETIME(6)   NOT NULL,
  user_id    BIGINT        NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- without a foreign key: a change of a record must never wait for the row of a webhook that is just being told something
CREATE TABLE webhook_deliveries (
  id          BIGINT      NOT NULL PRIMARY KEY,
  webhook_id  BIGINT      NOT NULL,
  event       VARCHAR(60) NOT NULL,
  body        MEDIUMTEXT  NOT NULL,
  status      VARCHAR(12) NOT NULL,
  attempts    INT         NOT NULL,
  due_at      DATETIME(6),
  created_at  DATETIME(6) NOT NULL,
  sent_at     DATETIME(6),
  outcome     VARCHAR(20),
  http_status INT,
  duration_ms BIGINT,
  answer      VARCHAR(1000),
  KEY webhook_delivery_log (webhook_id, id),
  KEY webhook_delivery_due (due_at, webhook_id),
  KEY webhook_delivery_age (status, created_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
