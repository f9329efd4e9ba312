-- One chance to sell: its stages, its products, and how it ended.
CREATE TABLE loss_reasons (
  id          BIGINT       NOT NULL PRIMARY KEY,
  external_id VARCHAR(190) COLLATE utf8mb4_bin UNIQUE,
  name        VARCHAR(190) NOT NULL UNIQUE,
  retired     BOOLEAN      NOT NULL DEFAULT FALSE,
  import_id   BIGINT,
  created_at  DATETIME(6)  NOT NULL,
  updated_at  DATETIME(6)  NOT NULL,
  version     BIGINT       NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE deals (
  id                BIGINT       NOT NULL PRIMARY KEY,
  external_id       VARCHAR(190) COLLATE utf8mb4_bin UNIQUE,
  name              VARCHAR(190) NOT NULL,
  account_id        BIGINT,
  contact_id        BIGINT,
  lead_id           BIGINT,
  pipeline_id       BIGINT       NOT NULL,
  stage_id          BIGINT,
  stage_entered_at  DATETIME(6),
  product_id        BIGINT,
  outcome           VARCHAR(4)   NOT NULL,
  amount            DECIMAL(19, 4),
  currency          VARCHAR(3),
  opened_at         DATETIME(6),
  closed_at         DATETIME(6),
  loss_reason_id    BIGINT,
  owner_id          BIGINT,
  channel_id        BIGINT,
  campaign_id       BIGINT,
  win_probability   DOUBLE,
  grade             VARCHAR(2),
  similarity        DOUBLE,
  score_model_id    BIGINT,
  custom            MEDIUMTEXT,
  import_id         BIGINT,
  created_at        DATETIME(6)  NOT NULL,
  updated_at        DATETIME(6)  NOT NULL,
  version           BIGINT       NOT NULL,
  KEY deals_name (name),
  KEY deals_created (created_at, id),
  KEY deals_board (pipeline_id, outcome, stage_id, stage_entered_at),
  KEY deals_score (outcome, win_probability, id),
  KEY deals_closed (pipeline_id, closed_at),
  KEY deals_opened (pipeline_id, opened_at),
  KEY deals_import (import_id),
  CONSTRAINT deal_account FOREIGN KEY (account_id) REFERENCES accounts (id),
  CONSTRAINT deal_contact FOREIGN KEY (contact_id) REFERENCES contacts (id),
  CONSTRAINT deal_pipeline FOREIGN KEY (pipeline_id) REFERENCES pipelines (id),
  CONSTRAINT deal_stage FOREIGN KEY (stage_id) REFERENCES stages (id),
  CONSTRAINT deal_product FOREIGN KEY (product_id) REFERENCES products (id),
  CONSTRAINT deal_loss_reason FOREIGN KEY (loss_reason_id) REFERENCES loss_reasons (id),
  CONSTRAINT deal_owner FOREIGN KEY (owner_id) REFERENCES users (id),
  CONSTRAINT deal_channel FOREIGN KEY (channel_id) REFERENCES channels (id),
  CONSTRAINT deal_campaign FOREIGN KEY (campaign_id) REFERENCES campaigns (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE deal_lines (
  id         BIGINT NOT NULL PRIMARY KEY,
  deal_id    BIGINT NOT NULL,
  product_id BIGINT NOT NULL,
  quantity   DOUBLE NOT NULL,
  unit_price DECIMAL(19, 4),
  CONSTRAINT line_deal FOREIGN KEY (deal_id) REFERENCES deals (id) ON DELETE CASCADE,
  CONSTRAINT line_product FOREIGN KEY (product_id) REFERENCES products (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Every stay of a deal in a stage; left_at is empty while it is still there.
CREATE TABLE stage_visits (
  id         BIGINT      NOT NULL PRIMARY KEY,
  deal_id    BIGINT      NOT NULL,
  stage_id   BIGINT      NOT NULL,
  entered_at DATETIME(6) NOT NULL,
  left_at    DATETIME(6),
  import_id  BIGINT,
  KEY visit_deal (deal_id, entered_at),
  KEY visits_import (import_id),
  CONSTRAINT visit_deal FOREIGN KEY (deal_id) REFERENCES deals (id) ON DELETE CASCADE,
  CONSTRAINT visit_stage FOREIGN KEY (stage_id) REFERENCES stages (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
