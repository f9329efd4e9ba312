-- What an administrator declared protected: no win model and no ideal profile may use it, wherever it is known.
CREATE TABLE protected_features (
  fact        VARCHAR(190) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  reason      VARCHAR(190),
  declared_by BIGINT,
  declared_at DATETIME(6)  NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- The first score each record got from each model, as it was given; never changed.
CREATE TABLE given_scores (
  model_id    BIGINT      NOT NULL,
  record_id   BIGINT      NOT NULL,
  probability DOUBLE      NOT NULL,
  grade       VARCHAR(2),
  given_at    DATETIME(6) NOT NULL,
  PRIMARY KEY (model_id, record_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
