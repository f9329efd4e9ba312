-- Who works here: teams, people with their roles, and how they prove who they are.
CREATE TABLE teams (
  id          BIGINT       NOT NULL PRIMARY KEY,
  external_id VARCHAR(190) COLLATE utf8mb4_bin UNIQUE,
  name        VARCHAR(190) NOT NULL,
  parent_id   BIGINT,
  created_at  DATETIME(6)  NOT NULL,
  updated_at  DATETIME(6)  NOT NULL,
  version     BIGINT       NOT NULL,
  CONSTRAINT team_parent FOREIGN KEY (parent_id) REFERENCES teams (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE users (
  id            BIGINT       NOT NULL PRIMARY KEY,
  external_id   VARCHAR(190) COLLATE utf8mb4_bin UNIQUE,
  login         VARCHAR(190) NOT NULL UNIQUE,
  name          VARCHAR(190) NOT NULL,
  email         VARCHAR(190),
  password_hash VARCHAR(255),
  role          VARCHAR(20)  NOT NULL,
  team_id       BIGINT,
  language      VARCHAR(10),
  theme         VARCHAR(10),
  active        BOOLEAN      NOT NULL DEFAULT TRUE,
  created_at    DATETIME(6)  NOT NULL,
  updated_at    DATETIME(6)  NOT NULL,
  version       BIGINT       NOT NULL,
  KEY users_name (name),
  CONSTRAINT user_team FOREIGN KEY (team_id) REFERENCES teams (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- A program's key: only its SHA-256 is kept.
CREATE TABLE api_tokens (
  id           BIGINT       NOT NULL PRIMARY KEY,
  user_id      BIGINT       NOT NULL,
  name         VARCHAR(190) NOT NULL,
  token_hash   VARCHAR(64)  NOT NULL UNIQUE,
  scopes       VARCHAR(255),
  created_at   DATETIME(6)  NOT NULL,
  expires_at   DATETIME(6),
  last_used_at DATETIME(6),
  revoked_at   DATETIME(6),
  CONSTRAINT token_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- A browser's session: survives a restart, only the SHA-256 of its cookie is kept.
CREATE TABLE sign_ins (
  id           BIGINT      NOT NULL PRIMARY KEY,
  user_id      BIGINT      NOT NULL,
  cookie_hash  VARCHAR(64) NOT NULL UNIQUE,
  created_at   DATETIME(6) NOT NULL,
  last_seen_at DATETIME(6) NOT NULL,
  expires_at   DATETIME(6) NOT NULL,
  CONSTRAINT sign_in_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
