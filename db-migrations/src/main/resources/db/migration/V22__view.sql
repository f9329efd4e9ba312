-- Lists as people keep them: filters, sort and columns under a name, for oneself, the team or all.
CREATE TABLE saved_views (
  id          BIGINT       NOT NULL PRIMARY KEY,
  external_id VARCHAR(190) COLLATE utf8mb4_bin UNIQUE,
  name        VARCHAR(190) NOT NULL,
  record_kind VARCHAR(20)  NOT NULL,
  reach       VARCHAR(10)  NOT NULL,
  state       TEXT         NOT NULL,
  user_id     BIGINT       NOT NULL,
  team_id     BIGINT,
  retired_at  DATETIME(6),
  created_at  DATETIME(6)  NOT NULL,
  updated_at  DATETIME(6)  NOT NULL,
  version     BIGINT       NOT NULL,
  KEY saved_view_kind (record_kind, created_at),
  CONSTRAINT saved_view_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
  CONSTRAINT saved_view_team FOREIGN KEY (team_id) REFERENCES teams (id) ON DELETE SET NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- One act on many records, with what each of them was before, so that the whole act can be taken back.
CREATE TABLE bulk_acts (
  id          BIGINT      NOT NULL PRIMARY KEY,
  record_kind VARCHAR(20) NOT NULL,
  verb        VARCHAR(10) NOT NULL,
  field       VARCHAR(80),
  user_id     BIGINT      NOT NULL,
  acted_at    DATETIME(6) NOT NULL,
  undone_at   DATETIME(6)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE bulk_rows (
  act_id       BIGINT NOT NULL,
  record_id    BIGINT NOT NULL,
  value_before MEDIUMTEXT,
  value_after  MEDIUMTEXT,
  PRIMARY KEY (act_id, record_id),
  CONSTRAINT bulk_row_act FOREIGN KEY (act_id) REFERENCES bulk_acts (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- The deals' list begins with the largest open ones.
ALTER TABLE deals ADD KEY deals_amount (outcome, amount, id), ADD KEY deals_owner_amount (owner_id, outcome, amount);
