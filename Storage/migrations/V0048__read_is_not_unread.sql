-- An article is read if it is not among the unread ones. A row for each article that was ever read said the same once more, and
-- to mark everything as read wrote them all, one trigger after another.

CREATE TABLE article_star (
  article INTEGER PRIMARY KEY REFERENCES article (pk) ON DELETE CASCADE
);

INSERT INTO article_star SELECT article FROM article_mark WHERE starred ORDER BY article;

-- With its triggers.
DROP TABLE article_mark;

-- Who takes from the unread ones counts: what goes all at once is counted at once.
DROP TRIGGER feed_unread_more;
DROP TRIGGER feed_unread_fewer;
DROP TRIGGER article_unread_begun;
DROP TRIGGER article_unread_ended;

CREATE TRIGGER article_unread_begun AFTER INSERT ON article BEGIN
  INSERT INTO article_unread SELECT NEW.first_seen, NEW.pk, pk FROM feed WHERE id = NEW.feed_id;
  INSERT INTO feed_unread SELECT pk, 1 FROM feed WHERE id = NEW.feed_id
  ON CONFLICT DO UPDATE SET articles = articles + 1;
END;

CREATE TRIGGER article_unread_ended AFTER DELETE ON article BEGIN
  UPDATE feed_unread SET articles = articles - 1
  WHERE feed = (SELECT feed FROM article_unread WHERE first_seen = OLD.first_seen AND article = OLD.pk);
  DELETE FROM article_unread WHERE first_seen = OLD.first_seen AND article = OLD.pk;
END;
