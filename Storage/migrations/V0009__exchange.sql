-- What several stores, and one store in the course of years, need: observations that were merged, ids that came from
-- elsewhere, and what was purged.

-- Every observation of the words of an article whose history came from several stores: by this one, or by one whose
-- export was imported. The versions are numbered from them, by time; two in a row with the same words are one version.
-- An article that one store alone has seen has no rows here: its versions are its observations.
CREATE TABLE observation (
  article INTEGER NOT NULL REFERENCES article (pk),
  observed_at INTEGER NOT NULL,
  text_hash INTEGER NOT NULL,          -- of the words, as in table revision
  stated_at INTEGER,
  silent INTEGER,                      -- as its observer saw it; NULL where it was the first that its observer saw
  PRIMARY KEY (article, observed_at, text_hash)
) WITHOUT ROWID;

-- Ids of stories of other stores: each leads to the story of the article that it began with.
CREATE TABLE story_reference (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL
) WITHOUT ROWID;

-- What was purged: an id that was shown is known for ever, and says so.
CREATE TABLE purged (
  id TEXT PRIMARY KEY,
  entity TEXT NOT NULL,                -- article, story
  at INTEGER NOT NULL                  -- when it was purged
) WITHOUT ROWID;

-- The names of purged articles, so that an entry which its feed still carries does not come back as new.
CREATE TABLE tombstone (
  feed INTEGER NOT NULL REFERENCES feed (pk),
  kind INTEGER NOT NULL,               -- as in table article_alias
  key TEXT NOT NULL,
  article TEXT NOT NULL REFERENCES purged (id),
  PRIMARY KEY (feed, kind, key)
) WITHOUT ROWID;
