-- Reports that are sent by e-mail: what somebody subscribed to, who gets it, and the log of deliveries, which is the outbox as well.
CREATE TABLE report_subscriptions (
  id          BIGINT        NOT NULL PRIMARY KEY,
  version     BIGINT        NOT NULL,
  report      VARCHAR(20)   NOT NULL,
  filters     VARCHAR(2000) NOT NULL,
  period      VARCHAR(20)   NOT NULL,
  rhythm      VARCHAR(10)   NOT NULL,
  day_no      INT           NOT NULL,
  hour_no     INT           NOT NULL,
  language    VARCHAR(10)   NOT NULL,
  active      BOOLEAN       NOT NULL,
  next_at     DATETIME(6),
  deleted_at  DATETIME(6),
  created_at  DATETIME(6)   NOT NULL,
  user_id     BIGINT        NOT NULL,
  KEY report_subscription_due (next_at),
  KEY report_subscription_user (user_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- a user of the house, or an address outside
CREATE TABLE report_recipients (
  id              BIGINT       NOT NULL PRIMARY KEY,
  subscription_id BIGINT       NOT NULL,
  user_id         BIGINT,
  address         VARCHAR(254),
  unsubscribed_at DATETIME(6),
  KEY report_recipient_of (subscription_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- a turn is put down once for each recipient, whatever crashes; a test or a report sent at once is a turn of its own
CREATE TABLE report_deliveries (
  id              BIGINT       NOT NULL PRIMARY KEY,
  subscription_id BIGINT       NOT NULL,
  recipient_id    BIGINT       NOT NULL,
  turn_at         DATETIME(6)  NOT NULL,
  status          VARCHAR(12)  NOT NULL,
  attempts        INT          NOT NULL,
  due_at          DATETIME(6),
  created_at      DATETIME(6)  NOT NULL,
  sent_at         DATETIME(6),
  address         VARCHAR(254),
  subject         VARCHAR(300),
  outcome         VARCHAR(20),
  detail          VARCHAR(1000),
  figures         TEXT,
  UNIQUE KEY report_delivery_turn (recipient_id, turn_at),
  KEY report_delivery_log (subscription_id, id),
  KEY report_delivery_due (due_at),
  KEY report_delivery_age (status, created_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
