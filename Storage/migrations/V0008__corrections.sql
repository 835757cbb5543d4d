-- What people decided about stories, whose text an article has, and which story goes on with which.

-- The earlier article whose text a member has, and how much of it; not a reference, because that one may be purged.
ALTER TABLE story_member ADD COLUMN original INTEGER;
-- Thousandths of the shorter of both texts; 1000 also for the same page in another feed.
ALTER TABLE story_member ADD COLUMN share INTEGER;
-- For a member that began a story: the earlier article, of another story, whose events it goes on with.
ALTER TABLE story_member ADD COLUMN precursor INTEGER;

CREATE INDEX story_member_by_precursor ON story_member (precursor) WHERE precursor IS NOT NULL;

-- Finds the story of a page that comes again after its story's time.
CREATE INDEX article_by_address ON article (canonical_url) WHERE canonical_url IS NOT NULL;

-- One row a correction by hand; never deleted, only undone.
CREATE TABLE correction (
  number INTEGER PRIMARY KEY,          -- from 1, in the order in which they were made
  kind TEXT NOT NULL,                  -- merge, split, pin
  at INTEGER NOT NULL,
  made_by TEXT NOT NULL,               -- the user's name
  story TEXT NOT NULL,                 -- the story that was named first; it kept its articles or took some in
  other TEXT,                          -- the story that was taken in, or that the articles went to
  undone_at INTEGER,                   -- NULL while it holds
  undone_by TEXT
);

-- The articles that a correction is about. Those without a former story are the ones with which the others belong from
-- then on (merge, pin) or never do (split).
CREATE TABLE correction_article (
  correction INTEGER NOT NULL REFERENCES correction (number),
  article TEXT NOT NULL,               -- public id
  former TEXT,                         -- the story in which it was before
  PRIMARY KEY (correction, article)
) WITHOUT ROWID;
