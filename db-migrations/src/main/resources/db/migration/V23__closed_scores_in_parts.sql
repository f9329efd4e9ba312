-- The scores a model gave to closed records never change: thousands of them in one row, in the order of record ids.
CREATE TABLE win_score_parts (
  model_id BIGINT     NOT NULL,
  part_no  INT        NOT NULL,
  content  MEDIUMBLOB NOT NULL,
  PRIMARY KEY (model_id, part_no),
  CONSTRAINT score_part_model FOREIGN KEY (model_id) REFERENCES win_models (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
