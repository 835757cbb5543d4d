-- What the versions of articles in stories of several articles claim, as a pass has read it: a story that changes is told of
-- without reading the words of its other articles again.
CREATE TABLE revision_claims (
  article INTEGER NOT NULL REFERENCES article (pk),
  version INTEGER NOT NULL,
  rules INTEGER NOT NULL,              -- the number of the rules by which it was read
  claims BLOB NOT NULL,                -- empty where nothing is claimed
  PRIMARY KEY (article, version)
) WITHOUT ROWID;

CREATE TRIGGER revision_claims_words AFTER UPDATE OF title, summary, body ON revision BEGIN
  DELETE FROM revision_claims WHERE version = OLD.version
    AND article = (SELECT pk FROM article WHERE id = OLD.article_id);
END;

CREATE TRIGGER revision_claims_forgotten AFTER DELETE ON revision BEGIN
  DELETE FROM revision_claims WHERE version = OLD.version
    AND article = (SELECT pk FROM article WHERE id = OLD.article_id);
END;

CREATE TRIGGER revision_claims_language AFTER UPDATE OF language ON article WHEN NEW.language IS NOT OLD.language BEGIN
  DELETE FROM revision_claims WHERE article = NEW.pk;
END;
