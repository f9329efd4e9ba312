-- Notes may name the columns of the file that they are about.
ALTER TABLE imports MODIFY notes TEXT;

-- Records of one import that a later one named again without changing them: they stay when the first is taken back.
CREATE TABLE import_repeats (
  import_id BIGINT NOT NULL,
  record_id BIGINT NOT NULL,
  PRIMARY KEY (import_id, record_id),
  KEY repeated_record (record_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
