-- What win models learn from as well because an administrator asked for it: features that are used only when asked.
CREATE TABLE asked_features (
  fact     VARCHAR(190) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  asked_by BIGINT,
  asked_at DATETIME(6)  NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
