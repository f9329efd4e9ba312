-- What a lead or an account did: a page seen, a mail opened, a call in.
CREATE TABLE events (
  id          BIGINT       NOT NULL PRIMARY KEY,
  external_id VARCHAR(190) COLLATE utf8mb4_bin UNIQUE,
  account_id  BIGINT,
  lead_id     BIGINT,
  type        VARCHAR(190) NOT NULL,
  happened_at DATETIME(6)  NOT NULL,
  import_id   BIGINT,
  created_at  DATETIME(6)  NOT NULL,
  updated_at  DATETIME(6)  NOT NULL,
  version     BIGINT       NOT NULL,
  KEY event_lead (lead_id, happened_at),
  KEY event_account (account_id, happened_at),
  KEY events_import (import_id),
  CONSTRAINT event_account FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
  CONSTRAINT event_lead FOREIGN KEY (lead_id) REFERENCES leads (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
