-- Challengers held against the model in use: the figures of both on the same records, and what was decided.
CREATE TABLE model_challenges (
  id            BIGINT      NOT NULL PRIMARY KEY,
  subject       VARCHAR(10) NOT NULL,
  champion_id   BIGINT,
  challenger_id BIGINT,
  verdict       VARCHAR(30) NOT NULL,
  promoted      BOOLEAN     NOT NULL,
  content       MEDIUMTEXT  NOT NULL,
  decided_at    DATETIME(6) NOT NULL,
  KEY challenge_of (subject, decided_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Whom a call list would have shown, and whether the draw of that day left the record out to compare.
CREATE TABLE call_draws (
  kind       VARCHAR(10) NOT NULL,
  record_id  BIGINT      NOT NULL,
  drawn_on   DATE        NOT NULL,
  arm        VARCHAR(10) NOT NULL,
  share      DOUBLE      NOT NULL,
  gain       DOUBLE      NOT NULL,
  PRIMARY KEY (kind, record_id),
  KEY draw_day (drawn_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
