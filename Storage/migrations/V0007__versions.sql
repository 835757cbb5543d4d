-- What kind of edit led to each later version: one narrow row a version, so that a list of edits reads no text. The kind
-- is told in a pass; until then kinds is NULL. Bits of kinds, the weightiest first: 1 retraction, 2 correction, 4 figure,
-- 8 quote, 16 name, 32 headline, 64 addition, 128 cut, 256 wording, 512 typo; 0: only the byline changed.
CREATE TABLE edit (
  article INTEGER NOT NULL REFERENCES article (pk) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  feed INTEGER NOT NULL REFERENCES feed (pk),
  observed_at INTEGER NOT NULL,
  silent INTEGER NOT NULL,
  reverts_to INTEGER,                  -- the earlier version that has the same words
  kinds INTEGER,
  field TEXT,                          -- where the weightiest change stands
  was TEXT,                            -- its words before, shortened
  became TEXT,                         -- and after
  PRIMARY KEY (article, version)
) WITHOUT ROWID;

CREATE INDEX edit_by_time ON edit (observed_at);
CREATE INDEX edit_by_feed ON edit (feed, observed_at);
CREATE INDEX edit_waiting ON edit (observed_at) WHERE kinds IS NULL;
CREATE INDEX edit_silent ON edit (observed_at) WHERE silent;
CREATE INDEX edit_retraction ON edit (observed_at) WHERE kinds & 1;
CREATE INDEX edit_correction ON edit (observed_at) WHERE kinds & 2;
CREATE INDEX edit_figure ON edit (observed_at) WHERE kinds & 4;
CREATE INDEX edit_quote ON edit (observed_at) WHERE kinds & 8;
CREATE INDEX edit_name ON edit (observed_at) WHERE kinds & 16;
CREATE INDEX edit_headline ON edit (observed_at) WHERE kinds & 32;
CREATE INDEX edit_addition ON edit (observed_at) WHERE kinds & 64;
CREATE INDEX edit_cut ON edit (observed_at) WHERE kinds & 128;
CREATE INDEX edit_wording ON edit (observed_at) WHERE kinds & 256;
CREATE INDEX edit_typo ON edit (observed_at) WHERE kinds & 512;

-- A version has its row from the moment it is written, whoever writes it; where a version is written anew, its kind is
-- told anew.
CREATE TRIGGER edit_begun AFTER INSERT ON revision WHEN NEW.version > 1 BEGIN
  INSERT INTO edit (article, version, feed, observed_at, silent, reverts_to)
  SELECT a.pk, NEW.version, f.pk, NEW.observed_at, NEW.silent, NEW.reverts_to
  FROM article a JOIN feed f ON f.id = a.feed_id WHERE a.id = NEW.article_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER edit_again AFTER UPDATE ON revision BEGIN
  DELETE FROM edit WHERE article = (SELECT pk FROM article WHERE id = OLD.article_id)
    AND version IN (OLD.version, OLD.version + 1);
  DELETE FROM edit WHERE article = (SELECT pk FROM article WHERE id = NEW.article_id)
    AND version IN (NEW.version, NEW.version + 1);
  INSERT INTO edit (article, version, feed, observed_at, silent, reverts_to)
  SELECT a.pk, r.version, f.pk, r.observed_at, r.silent, r.reverts_to
  FROM revision r JOIN article a ON a.id = r.article_id JOIN feed f ON f.id = a.feed_id
  WHERE r.article_id = NEW.article_id AND r.version IN (NEW.version, NEW.version + 1) AND r.version > 1;
END;

CREATE TRIGGER edit_ended AFTER DELETE ON revision WHEN OLD.version > 1 BEGIN
  DELETE FROM edit WHERE version = OLD.version AND article = (SELECT pk FROM article WHERE id = OLD.article_id);
END;

INSERT INTO edit (article, version, feed, observed_at, silent, reverts_to)
SELECT a.pk, r.version, f.pk, r.observed_at, r.silent, r.reverts_to
FROM revision r JOIN article a ON a.id = r.article_id JOIN feed f ON f.id = a.feed_id WHERE r.version > 1;

-- What stood before, for those who ask how the world looked at a time: rows that another took the place of, and until when
-- they stood. Triggers keep them, so that nothing that writes can forget to; they say ON CONFLICT instead of OR, because the
-- statement that fires a trigger overrules its OR. A transaction's time is that of its newest change.

-- Sightings: what an article's row said besides its words. The first sixteen of an article are kept, and every withdrawal.
CREATE TABLE article_past (
  article INTEGER NOT NULL REFERENCES article (pk) ON DELETE CASCADE,
  until INTEGER NOT NULL,              -- when another sighting took its place
  url TEXT,
  language TEXT,
  published INTEGER,
  last_seen INTEGER NOT NULL,
  withdrawn INTEGER,
  PRIMARY KEY (article, until)
) WITHOUT ROWID;

CREATE TRIGGER article_past_kept AFTER UPDATE OF last_seen ON article
WHEN NEW.last_seen > OLD.last_seen AND (NEW.withdrawn IS NOT OLD.withdrawn
  OR (SELECT count(*) FROM article_past WHERE article = OLD.pk) < 16) BEGIN
  INSERT INTO article_past VALUES
    (OLD.pk, NEW.last_seen, OLD.url, OLD.language, OLD.published, OLD.last_seen, OLD.withdrawn) ON CONFLICT DO NOTHING;
END;

-- When another name of an article was learnt.
CREATE TABLE article_alias_past (
  article INTEGER NOT NULL REFERENCES article (pk) ON DELETE CASCADE,
  key TEXT NOT NULL,
  learnt INTEGER NOT NULL,
  PRIMARY KEY (article, key)
) WITHOUT ROWID;

CREATE TRIGGER article_alias_learnt AFTER INSERT ON article_alias WHEN NEW.later = 1 BEGIN
  INSERT INTO article_alias_past SELECT pk, NEW.key, last_seen FROM article WHERE pk = NEW.article
  ON CONFLICT DO NOTHING;
END;

-- Which story an article was in.
CREATE TABLE story_member_past (
  article INTEGER NOT NULL REFERENCES article (pk) ON DELETE CASCADE,
  until INTEGER NOT NULL,
  story_id TEXT NOT NULL,              -- the story may live no more
  role TEXT NOT NULL,
  PRIMARY KEY (article, until)
) WITHOUT ROWID;

CREATE INDEX story_member_past_by_story ON story_member_past (story_id);

CREATE TRIGGER story_member_past_kept AFTER UPDATE OF story, role ON story_member
WHEN NEW.story <> OLD.story OR NEW.role <> OLD.role BEGIN
  INSERT INTO story_member_past SELECT OLD.article,
    coalesce((SELECT at FROM change ORDER BY cursor DESC LIMIT 1), 0), id, OLD.role FROM story WHERE pk = OLD.story
  ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER story_member_past_left AFTER DELETE ON story_member BEGIN
  INSERT INTO story_member_past SELECT OLD.article,
    coalesce((SELECT at FROM change ORDER BY cursor DESC LIMIT 1), 0), id, OLD.role FROM story WHERE pk = OLD.story
  ON CONFLICT DO NOTHING;
END;

-- What a story's row said.
CREATE TABLE story_past (
  id TEXT NOT NULL,
  pk INTEGER NOT NULL,
  until INTEGER NOT NULL,              -- when another state took its place, or it ended
  headline_article INTEGER NOT NULL,
  headline_rule TEXT NOT NULL,
  first_seen INTEGER NOT NULL,
  last_updated INTEGER NOT NULL,
  source_count INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (id, until)
) WITHOUT ROWID;

CREATE INDEX story_past_by_time ON story_past (until);

CREATE TRIGGER story_past_kept AFTER UPDATE ON story WHEN NEW.version <> OLD.version
  OR NEW.headline_article <> OLD.headline_article OR NEW.source_count <> OLD.source_count BEGIN
  INSERT INTO story_past SELECT OLD.id, OLD.pk, coalesce((SELECT at FROM change ORDER BY cursor DESC LIMIT 1), 0),
    OLD.headline_article, OLD.headline_rule, OLD.first_seen, OLD.last_updated, OLD.source_count, OLD.version
  WHERE true ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER story_past_ended AFTER DELETE ON story BEGIN
  INSERT INTO story_past SELECT OLD.id, OLD.pk, coalesce((SELECT at FROM change ORDER BY cursor DESC LIMIT 1), 0),
    OLD.headline_article, OLD.headline_rule, OLD.first_seen, OLD.last_updated, OLD.source_count, OLD.version
  WHERE true ON CONFLICT DO NOTHING;
END;

-- Healths of feeds and tallies, each from a time on.
CREATE TABLE feed_state (
  feed_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  health TEXT,                         -- NULL: not subscribed to
  PRIMARY KEY (feed_id, at)
) WITHOUT ROWID;

CREATE TRIGGER feed_state_added AFTER INSERT ON feed BEGIN
  INSERT INTO feed_state VALUES (NEW.id, NEW.added_at, NEW.health)
  ON CONFLICT DO UPDATE SET health = excluded.health;
END;

CREATE TRIGGER feed_state_subscribed AFTER UPDATE OF removed_at ON feed WHEN NEW.removed_at IS NOT OLD.removed_at BEGIN
  INSERT INTO feed_state VALUES (NEW.id, coalesce(NEW.removed_at, NEW.added_at),
    CASE WHEN NEW.removed_at IS NULL THEN NEW.health END) ON CONFLICT DO UPDATE SET health = excluded.health;
END;

CREATE TRIGGER feed_state_health AFTER INSERT ON change WHEN NEW.entity = 'feed' AND NEW.kind = 'health' BEGIN
  INSERT INTO feed_state SELECT id, NEW.at, CASE WHEN removed_at IS NULL THEN health END
  FROM feed WHERE id = NEW.id ON CONFLICT DO UPDATE SET health = excluded.health;
END;

INSERT INTO feed_state SELECT id, added_at, CASE WHEN removed_at IS NULL OR removed_at > added_at THEN health END FROM feed;
INSERT OR REPLACE INTO feed_state SELECT id, removed_at, NULL FROM feed WHERE removed_at IS NOT NULL;

CREATE TABLE tally_past (
  name TEXT NOT NULL,
  at INTEGER NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (name, at)
) WITHOUT ROWID;

CREATE TRIGGER tally_past_begun AFTER INSERT ON tally WHEN NEW.name <> 'longest_span' BEGIN
  INSERT INTO tally_past SELECT NEW.name, at, NEW.value
  FROM (SELECT at FROM change ORDER BY cursor DESC LIMIT 1) WHERE true ON CONFLICT DO UPDATE SET value = excluded.value;
END;

CREATE TRIGGER tally_past_kept AFTER UPDATE ON tally WHEN NEW.name <> 'longest_span' BEGIN
  INSERT INTO tally_past SELECT NEW.name, at, NEW.value
  FROM (SELECT at FROM change ORDER BY cursor DESC LIMIT 1) WHERE true ON CONFLICT DO UPDATE SET value = excluded.value;
END;

INSERT INTO tally_past SELECT name, (SELECT at FROM change ORDER BY cursor DESC LIMIT 1), value FROM tally
WHERE name <> 'longest_span' AND EXISTS (SELECT 1 FROM change);

-- Which articles a feed's last complete document had, in its order, and which it has missed since: how a withdrawal is told.
CREATE TABLE feed_listing (
  feed INTEGER PRIMARY KEY REFERENCES feed (pk),
  listing TEXT NOT NULL
);
