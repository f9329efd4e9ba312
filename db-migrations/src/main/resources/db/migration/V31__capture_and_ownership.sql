-- Forms that visitors fill in on a web site.
CREATE TABLE forms (
  id              BIGINT        NOT NULL PRIMARY KEY,
  external_id     VARCHAR(190)  COLLATE utf8mb4_bin UNIQUE,
  form_key        VARCHAR(32)   COLLATE utf8mb4_bin NOT NULL,
  secret          VARCHAR(64)   COLLATE utf8mb4_bin NOT NULL,
  name            VARCHAR(190)  NOT NULL,
  title           VARCHAR(190)  NOT NULL,
  thanks          VARCHAR(2000) NOT NULL,
  language        VARCHAR(2)    NOT NULL,
  active          BOOLEAN       NOT NULL,
  channel_id      BIGINT,
  campaign_id     BIGINT,
  consent         VARCHAR(4000),
  consent_version BIGINT        NOT NULL,
  fields          MEDIUMTEXT    NOT NULL,
  created_at      DATETIME(6)   NOT NULL,
  updated_at      DATETIME(6)   NOT NULL,
  version         BIGINT        NOT NULL,
  UNIQUE KEY form_key (form_key),
  CONSTRAINT form_channel FOREIGN KEY (channel_id) REFERENCES channels (id),
  CONSTRAINT form_campaign FOREIGN KEY (campaign_id) REFERENCES campaigns (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- What was sent through a form, to whom it went, and what the sender agreed to, word for word. It goes and comes back with its record.
CREATE TABLE form_submissions (
  id              BIGINT        NOT NULL PRIMARY KEY,
  form_id         BIGINT        NOT NULL,
  lead_id         BIGINT,
  contact_id      BIGINT,
  account_id      BIGINT,
  follow_up_id    BIGINT,
  known           BOOLEAN       NOT NULL,
  body            MEDIUMTEXT,
  consent         VARCHAR(4000),
  consent_version BIGINT,
  stamp           VARCHAR(64)   COLLATE utf8mb4_bin NOT NULL,
  received_at     DATETIME(6)   NOT NULL,
  UNIQUE KEY form_stamp (stamp),
  KEY submission_form (form_id, id),
  KEY submission_lead (lead_id),
  KEY submission_contact (contact_id),
  KEY submission_account (account_id),
  KEY submission_follow_up (follow_up_id),
  CONSTRAINT submission_form FOREIGN KEY (form_id) REFERENCES forms (id),
  CONSTRAINT submission_lead FOREIGN KEY (lead_id) REFERENCES leads (id) ON DELETE CASCADE,
  CONSTRAINT submission_contact FOREIGN KEY (contact_id) REFERENCES contacts (id) ON DELETE CASCADE,
  CONSTRAINT submission_account FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
  CONSTRAINT submission_follow_up FOREIGN KEY (follow_up_id) REFERENCES follow_ups (id) ON DELETE SET NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- How many were turned away, by day and reason.
CREATE TABLE form_rejections (
  form_id BIGINT      NOT NULL,
  day     DATE        NOT NULL,
  reason  VARCHAR(20) NOT NULL,
  count   BIGINT      NOT NULL,
  PRIMARY KEY (form_id, day, reason),
  CONSTRAINT rejection_form FOREIGN KEY (form_id) REFERENCES forms (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Who gets a new lead that nobody owns: the first rule that fits. Lists stand one a line. The row is locked while a taker is drawn.
CREATE TABLE assignment_rules (
  id            BIGINT        NOT NULL PRIMARY KEY,
  external_id   VARCHAR(190)  COLLATE utf8mb4_bin UNIQUE,
  name          VARCHAR(190)  NOT NULL,
  position      BIGINT        NOT NULL,
  active        BOOLEAN       NOT NULL,
  from_forms    BOOLEAN       NOT NULL,
  from_imports  BOOLEAN       NOT NULL,
  from_api      BOOLEAN       NOT NULL,
  regions       VARCHAR(2000),
  industries    VARCHAR(2000),
  channels      VARCHAR(2000),
  least_score   DOUBLE,
  team_id       BIGINT,
  takers        VARCHAR(2000),
  last_taker_id BIGINT,
  created_at    DATETIME(6)   NOT NULL,
  updated_at    DATETIME(6)   NOT NULL,
  version       BIGINT        NOT NULL,
  CONSTRAINT rule_team FOREIGN KEY (team_id) REFERENCES teams (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- When leads that nobody works on go back to the pool; one row, off until somebody says otherwise.
CREATE TABLE pool_rules (
  id             BIGINT       NOT NULL PRIMARY KEY,
  external_id    VARCHAR(190) COLLATE utf8mb4_bin UNIQUE,
  active         BOOLEAN      NOT NULL,
  idle_days      BIGINT,
  untouched_days BIGINT,
  warn_days      BIGINT       NOT NULL,
  begun_at       DATETIME(6),
  created_at     DATETIME(6)  NOT NULL,
  updated_at     DATETIME(6)  NOT NULL,
  version        BIGINT       NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

INSERT INTO pool_rules (id, active, idle_days, untouched_days, warn_days, created_at, updated_at, version)
VALUES (1, FALSE, 30, 7, 3, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 0);

-- Why a lead changed hands without anybody doing it: one row beside the row of the audit trail.
CREATE TABLE owner_reasons (
  change_id BIGINT       NOT NULL PRIMARY KEY,
  reason    VARCHAR(12)  NOT NULL,
  rule_id   BIGINT,
  rule_name VARCHAR(190),
  days      BIGINT
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
