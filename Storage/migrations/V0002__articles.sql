-- What we saw: articles, the names they go by, and every version of them.

-- Our identity of an entry within one feed across fetches. One row an article; rows are never deleted.
CREATE TABLE article (
  pk INTEGER PRIMARY KEY,              -- internal; the rowid of the search index
  id TEXT NOT NULL UNIQUE,             -- public id
  feed_id TEXT NOT NULL REFERENCES feed (id),
  guid TEXT,                           -- as first published; NULL where there is none
  url TEXT,                            -- as last published, resolved
  canonical_url TEXT,                  -- the same in canonical form
  source TEXT NOT NULL,                -- registrable domain of the publisher, as first seen
  language TEXT,                       -- BCP 47 primary tag; NULL while unknown
  published INTEGER,                   -- stated time of publication, the first that was stated
  stated_at INTEGER,                   -- stated time (updated, else published) as last seen: what a silent edit leaves alone
  first_seen INTEGER NOT NULL,
  last_seen INTEGER NOT NULL,          -- last sighting with a change of any kind
  article_time INTEGER NOT NULL,       -- min(stated, observed), or observed if undated; never changes
  withdrawn INTEGER,                   -- when the publisher took it back; NULL while it stands
  version INTEGER NOT NULL,            -- current version, from 1
  entry_hash INTEGER NOT NULL          -- hash of the entry as last seen: equal, nothing to do
);

CREATE INDEX article_by_time ON article (article_time);
CREATE INDEX article_by_feed ON article (feed_id, article_time);
CREATE INDEX article_by_first_seen ON article (first_seen);

-- Names by which an entry is recognised: kind 0 guid, 1 canonical link, 2 hash of title and date. The first article
-- that had a name keeps it.
CREATE TABLE article_alias (
  feed INTEGER NOT NULL REFERENCES feed (pk),
  kind INTEGER NOT NULL,
  key TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES article (pk),
  later INTEGER NOT NULL,              -- learnt after the article began: another name of it
  PRIMARY KEY (feed, kind, key)
) WITHOUT ROWID;

CREATE INDEX article_alias_later ON article_alias (article) WHERE later = 1;

-- One immutable version of an article as observed. One row a version; rows are never changed or deleted.
CREATE TABLE revision (
  article_id TEXT NOT NULL REFERENCES article (id),
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
  PRIMARY KEY (article_id, version)
);

CREATE INDEX revision_later ON revision (observed_at) WHERE version > 1;

-- Articles that wait for a decision about their story: new ones, and those whose words changed.
CREATE TABLE story_pending (
  article INTEGER PRIMARY KEY REFERENCES article (pk)
);

-- Counts that would cost a pass over a whole table: articles, revisions, stories, stories_multi_source; longest_span,
-- the longest time in milliseconds between the first and the last article of any story so far; newest_dated, the
-- highest article time among articles that state a time.
CREATE TABLE tally (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) WITHOUT ROWID;

INSERT INTO tally VALUES
  ('articles', 0), ('revisions', 0), ('stories', 0), ('stories_multi_source', 0), ('longest_span', 0);
