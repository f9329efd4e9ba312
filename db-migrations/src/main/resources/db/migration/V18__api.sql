-- Answers already given under an Idempotency-Key.
CREATE TABLE idempotent_answers (
  id          BIGINT       NOT NULL PRIMARY KEY,
  user_id     BIGINT       NOT NULL,
  request_key VARCHAR(190) COLLATE utf8mb4_bin NOT NULL,
  request     VARCHAR(64)  NOT NULL,
  status      INT          NOT NULL,
  location    VARCHAR(255),
  body        MEDIUMTEXT,
  created_at  DATETIME(6)  NOT NULL,
  UNIQUE KEY answer_key (user_id, request_key)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- What the whole house agrees on: currency, time zone, language.
CREATE TABLE settings (
  name  VARCHAR(60)  NOT NULL PRIMARY KEY,
  value VARCHAR(500) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
