-- Files that came with a follow-up, in pieces. No key leads to the follow-up: one that is deleted and comes back has its files again.
CREATE TABLE attachments (
  id           BIGINT       NOT NULL PRIMARY KEY,
  follow_up_id BIGINT       NOT NULL,
  name         VARCHAR(255) NOT NULL,
  size         BIGINT       NOT NULL,
  added_by     BIGINT       NOT NULL,
  added_at     DATETIME(6)  NOT NULL,
  removed_at   DATETIME(6),
  KEY attachment_follow_up (follow_up_id),
  KEY attachment_removed (removed_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE attachment_pieces (
  attachment_id BIGINT     NOT NULL,
  piece         INT        NOT NULL,
  content       MEDIUMBLOB NOT NULL,
  PRIMARY KEY (attachment_id, piece),
  CONSTRAINT attachment_piece FOREIGN KEY (attachment_id) REFERENCES attachments (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
