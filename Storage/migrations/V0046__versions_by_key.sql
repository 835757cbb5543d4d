-- Versions by their article's key instead of its id. Ids are hashes: in a large store every new version went to another page of
-- an index that nothing else touched at the time, while keys grow, so that what comes together lies together. The id stays
-- beside it for those who read the file.
CREATE TABLE revision_by_key (
  article INTEGER NOT NULL REFERENCES article (pk),
  article_id TEXT NOT NULL,            -- public id of the article
  version INTEGER NOT NULL,            -- from 1, without gaps
  observed_at INTEGER NOT NULL,
  stated_at INTEGER,                   -- what the publisher states as its time
  silent INTEGER NOT NULL,             -- the words changed and the stated time did not
  changed TEXT NOT NULL,               -- comma-separated: title, summary, body, byline; empty for version 1
  reverts_to INTEGER,                  -- the earlier version that has the same words
  title_hash INTEGER NOT NULL,
  summary_hash INTEGER NOT NULL,
  body_hash INTEGER NOT NULL,
  byline_hash INTEGER NOT NULL,
  text_hash INTEGER NOT NULL,          -- over all four
  title TEXT NOT NULL,
  byline TEXT NOT NULL,
  summary TEXT NOT NULL,
  body TEXT NOT NULL,
  markup TEXT,                         -- the content as the feed gave it; NULL where it adds nothing
  markup_base TEXT,                    -- what its relative addresses resolve against, else the article's url
  PRIMARY KEY (article, version)
);

INSERT INTO revision_by_key
SELECT a.pk, r.article_id, r.version, r.observed_at, r.stated_at, r.silent, r.changed, r.reverts_to, r.title_hash,
  r.summary_hash, r.body_hash, r.byline_hash, r.text_hash, r.title, r.byline, r.summary, r.body, r.markup, r.markup_base
FROM revision r CROSS JOIN article a ON a.id = r.article_id ORDER BY r.rowid;

DROP TABLE revision;
ALTER TABLE revision_by_key RENAME TO revision;

CREATE INDEX revision_later ON revision (observed_at) WHERE version > 1;

CREATE TRIGGER edit_begun AFTER INSERT ON revision WHEN NEW.version > 1 BEGIN
  INSERT INTO edit (article, version, feed, observed_at, silent, reverts_to)
  SELECT a.pk, NEW.version, f.pk, NEW.observed_at, NEW.silent, NEW.reverts_to
  FROM article a JOIN feed f ON f.id = a.feed_id WHERE a.pk = NEW.article ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER edit_again AFTER UPDATE ON revision BEGIN
  DELETE FROM edit WHERE article = OLD.article AND version IN (OLD.version, OLD.version + 1);
  DELETE FROM edit WHERE article = NEW.article AND version IN (NEW.version, NEW.version + 1);
  INSERT INTO edit (article, version, feed, observed_at, silent, reverts_to)
  SELECT a.pk, r.version, f.pk, r.observed_at, r.silent, r.reverts_to
  FROM revision r JOIN article a ON a.pk = r.article JOIN feed f ON f.id = a.feed_id
  WHERE r.article = NEW.article AND r.version IN (NEW.version, NEW.version + 1) AND r.version > 1;
END;

CREATE TRIGGER edit_ended AFTER DELETE ON revision WHEN OLD.version > 1 BEGIN
  DELETE FROM edit WHERE version = OLD.version AND article = OLD.article;
END;

CREATE TRIGGER story_figures_version AFTER INSERT ON revision BEGIN
  UPDATE story SET figures_rules = 0 WHERE figures_rules > 0
    AND pk = (SELECT story FROM story_member WHERE article = NEW.article);
END;

CREATE TRIGGER story_figures_words AFTER UPDATE ON revision BEGIN
  UPDATE story SET figures_rules = 0 WHERE figures_rules > 0
    AND pk = (SELECT story FROM story_member WHERE article = NEW.article);
END;

CREATE TRIGGER story_figures_forgotten AFTER DELETE ON revision BEGIN
  UPDATE story SET figures_rules = 0 WHERE figures_rules > 0
    AND pk = (SELECT story FROM story_member WHERE article = OLD.article);
END;

CREATE TRIGGER revision_claims_words AFTER UPDATE OF title, summary, body ON revision BEGIN
  DELETE FROM revision_claims WHERE version = OLD.version AND article = OLD.article;
END;

CREATE TRIGGER revision_claims_forgotten AFTER DELETE ON revision BEGIN
  DELETE FROM revision_claims WHERE version = OLD.version AND article = OLD.article;
END;
