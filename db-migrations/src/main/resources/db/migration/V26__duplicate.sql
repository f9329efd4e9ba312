-- What records are found by when somebody enters them a second time: hashes of normalised names, addresses and numbers.
CREATE TABLE duplicate_keys (
  match_key BIGINT NOT NULL,
  record_id BIGINT NOT NULL,
  PRIMARY KEY (match_key, record_id),
  KEY duplicate_key_record (record_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Two records that may be one; told apart for good once somebody says so.
CREATE TABLE duplicate_pairs (
  id          BIGINT      NOT NULL PRIMARY KEY,
  record_kind VARCHAR(20) NOT NULL,
  one_id      BIGINT      NOT NULL,
  other_id    BIGINT      NOT NULL,
  score       INT         NOT NULL,
  found_at    DATETIME(6) NOT NULL,
  parted_at   DATETIME(6),
  parted_by   BIGINT,
  UNIQUE KEY duplicate_pair (one_id, other_id),
  KEY duplicate_pair_other (other_id),
  KEY duplicate_pair_best (record_kind, parted_at, score, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Two records made one: which values it changed, and which rows it moved, so that all of it can be taken back.
CREATE TABLE merges (
  id          BIGINT       NOT NULL PRIMARY KEY,
  record_kind VARCHAR(20)  NOT NULL,
  survivor_id BIGINT       NOT NULL,
  merged_id   BIGINT       NOT NULL,
  merged_name VARCHAR(190),
  merged_at   DATETIME(6)  NOT NULL,
  user_id     BIGINT       NOT NULL,
  undone_at   DATETIME(6),
  KEY merge_survivor (survivor_id),
  KEY merge_merged (merged_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE merge_values (
  merge_id  BIGINT      NOT NULL,
  field     VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
  old_value MEDIUMTEXT,
  new_value MEDIUMTEXT,
  PRIMARY KEY (merge_id, field),
  CONSTRAINT merge_value FOREIGN KEY (merge_id) REFERENCES merges (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE merge_rows (
  merge_id    BIGINT      NOT NULL,
  table_name  VARCHAR(30) NOT NULL,
  column_name VARCHAR(30) NOT NULL,
  row_id      BIGINT      NOT NULL,
  PRIMARY KEY (merge_id, table_name, column_name, row_id),
  CONSTRAINT merge_row FOREIGN KEY (merge_id) REFERENCES merges (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

ALTER TABLE deals ADD KEY deals_lead (lead_id);
