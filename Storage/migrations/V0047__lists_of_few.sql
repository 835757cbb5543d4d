-- Lists of which hardly anything is: found without a walk through the whole archive.

-- The stories of each number of publishers by time: those of nine and more are few where most have one.
CREATE INDEX story_by_sources ON story (source_count, last_updated) WHERE source_count >= 2;

-- What is unread, in the order in which feed readers are given it. It follows from articles and what was read of them, by
-- triggers: where a person reads everything, what is new was looked for among all that was ever read.
CREATE TABLE article_unread (
  first_seen INTEGER NOT NULL,         -- as the article has it
  article INTEGER NOT NULL,
  feed INTEGER NOT NULL,
  PRIMARY KEY (first_seen, article)
) WITHOUT ROWID;

-- How many of them each feed has.
CREATE TABLE feed_unread (
  feed INTEGER PRIMARY KEY,
  articles INTEGER NOT NULL
);

INSERT INTO article_unread SELECT a.first_seen, a.pk, f.pk FROM article a CROSS JOIN feed f ON f.id = a.feed_id
WHERE NOT EXISTS (SELECT 1 FROM article_mark k WHERE k.article = a.pk AND k.read) ORDER BY a.first_seen, a.pk;
INSERT INTO feed_unread SELECT feed, count(*) FROM article_unread GROUP BY feed;

CREATE TRIGGER feed_unread_more AFTER INSERT ON article_unread BEGIN
  INSERT INTO feed_unread VALUES (NEW.feed, 1) ON CONFLICT DO UPDATE SET articles = articles + 1;
END;

CREATE TRIGGER feed_unread_fewer AFTER DELETE ON article_unread BEGIN
  UPDATE feed_unread SET articles = articles - 1 WHERE feed = OLD.feed;
END;

CREATE TRIGGER article_unread_begun AFTER INSERT ON article BEGIN
  INSERT INTO article_unread SELECT NEW.first_seen, NEW.pk, pk FROM feed WHERE id = NEW.feed_id;
END;

CREATE TRIGGER article_unread_ended AFTER DELETE ON article BEGIN
  DELETE FROM article_unread WHERE first_seen = OLD.first_seen AND article = OLD.pk;
END;

CREATE TRIGGER article_unread_seen AFTER UPDATE OF first_seen ON article WHEN NEW.first_seen <> OLD.first_seen BEGIN
  UPDATE article_unread SET first_seen = NEW.first_seen WHERE first_seen = OLD.first_seen AND article = OLD.pk;
END;

CREATE TRIGGER article_unread_read AFTER INSERT ON article_mark WHEN NEW.read BEGIN
  DELETE FROM article_unread WHERE article = NEW.article
    AND first_seen = (SELECT first_seen FROM article WHERE pk = NEW.article);
END;

CREATE TRIGGER article_unread_read_later AFTER UPDATE OF read ON article_mark WHEN NEW.read AND NOT OLD.read BEGIN
  DELETE FROM article_unread WHERE article = NEW.article
    AND first_seen = (SELECT first_seen FROM article WHERE pk = NEW.article);
END;

CREATE TRIGGER article_unread_again AFTER UPDATE OF read ON article_mark WHEN OLD.read AND NOT NEW.read BEGIN
  INSERT INTO article_unread SELECT a.first_seen, a.pk, f.pk FROM article a CROSS JOIN feed f ON f.id = a.feed_id
  WHERE a.pk = NEW.article ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER article_unread_forgotten AFTER DELETE ON article_mark WHEN OLD.read BEGIN
  INSERT INTO article_unread SELECT a.first_seen, a.pk, f.pk FROM article a CROSS JOIN feed f ON f.id = a.feed_id
  WHERE a.pk = OLD.article ON CONFLICT DO NOTHING;
END;
