-- What reports one event: stories, their members, and how they came about.

CREATE TABLE story (
  pk INTEGER PRIMARY KEY,              -- internal
  id TEXT NOT NULL UNIQUE,             -- public id; it never dies, see story_alias
  headline_article INTEGER NOT NULL REFERENCES article (pk),  -- whose headline stands for the story
  headline_rule TEXT NOT NULL,         -- the rule that chose it
  first_seen INTEGER NOT NULL,         -- article time of the first article
  last_updated INTEGER NOT NULL,       -- article time of the newest article
  source_count INTEGER NOT NULL,       -- publishers among the members
  article_count INTEGER NOT NULL,
  version INTEGER NOT NULL             -- counts up with every event
);

CREATE INDEX story_by_time ON story (last_updated, source_count);

-- Which article is in which story: an article is in one at most.
CREATE TABLE story_member (
  article INTEGER PRIMARY KEY REFERENCES article (pk),
  story INTEGER NOT NULL REFERENCES story (pk),
  role TEXT NOT NULL,                  -- lead, copy, report, update, opinion, live
  features BLOB NOT NULL               -- the deduplicator's own account of the words
);

CREATE INDEX story_member_by_story ON story_member (story);

-- A story that was taken in by another: its id leads straight to the one that lives, never to another alias.
CREATE TABLE story_alias (
  id TEXT PRIMARY KEY,
  survivor TEXT NOT NULL REFERENCES story (id),
  version INTEGER NOT NULL             -- the last version of the story that lives no more
) WITHOUT ROWID;

CREATE INDEX story_alias_by_survivor ON story_alias (survivor);

-- Everything that happened to a story, with its reason. Append-only.
CREATE TABLE story_event (
  pk INTEGER PRIMARY KEY,
  story_id TEXT NOT NULL,
  kind TEXT NOT NULL,                  -- created, joined, left, merged, split, headline, closed, reopened, corrected
  at INTEGER NOT NULL,
  article_id TEXT,                     -- the article concerned
  other_id TEXT,                       -- the other story of a merge, move or split
  reason TEXT NOT NULL                 -- one JSON object
);

CREATE INDEX story_event_by_story ON story_event (story_id);
