-- Where read articles are looked for: hours in which something was read, and more of them where it was said of all at once.
-- Without, a few old ones that are read were found by a walk through all that came since.

CREATE TABLE read_span (
  since INTEGER PRIMARY KEY,           -- a whole hour; spans do not touch one another's hours
  until INTEGER NOT NULL
);

INSERT INTO read_span SELECT DISTINCT a.first_seen / 3600000 * 3600000, a.first_seen / 3600000 * 3600000 + 3600000
FROM article a LEFT JOIN article_unread u ON u.first_seen = a.first_seen AND u.article = a.pk WHERE u.article IS NULL;

CREATE TRIGGER read_span_seen AFTER UPDATE OF first_seen ON article WHEN NEW.first_seen <> OLD.first_seen
  AND NOT EXISTS (SELECT 1 FROM article_unread WHERE first_seen IN (OLD.first_seen, NEW.first_seen) AND article = NEW.pk)
  AND coalesce((SELECT until FROM read_span WHERE since <= NEW.first_seen ORDER BY since DESC LIMIT 1), NEW.first_seen)
    <= NEW.first_seen BEGIN
  INSERT INTO read_span VALUES (NEW.first_seen / 3600000 * 3600000, NEW.first_seen / 3600000 * 3600000 + 3600000);
END;
