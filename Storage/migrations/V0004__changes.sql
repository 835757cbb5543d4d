-- What happened: the change log that consumers follow, and our own passes.

-- Append-only; the cursor has no gaps because nothing is ever deleted and a broken transaction takes its rows along.
CREATE TABLE change (
  cursor INTEGER PRIMARY KEY,          -- from 1
  at INTEGER NOT NULL,                 -- when it was committed
  kind TEXT NOT NULL,                  -- created, updated, joined, left, merged, split, edited, withdrawn, health
  entity TEXT NOT NULL,                -- article, revision, story, feed
  id TEXT NOT NULL,                    -- public id; of a revision, its article's
  version INTEGER                      -- after the change; NULL for feeds
);

-- One pass over the feeds, with the counts that `sync` showed.
CREATE TABLE sync_run (
  pk INTEGER PRIMARY KEY,
  started_at INTEGER NOT NULL,
  seconds REAL NOT NULL,
  asked INTEGER NOT NULL,
  fetched INTEGER NOT NULL,
  not_modified INTEGER NOT NULL,
  waiting INTEGER NOT NULL,
  failed INTEGER NOT NULL,
  not_due INTEGER NOT NULL,
  entries_new INTEGER NOT NULL,
  articles_new INTEGER NOT NULL,
  revisions_new INTEGER NOT NULL,
  revisions_silent INTEGER NOT NULL,
  stories_new INTEGER NOT NULL,
  stories_joined INTEGER NOT NULL,
  stories_merged INTEGER NOT NULL,
  interrupted INTEGER NOT NULL
);

-- The feeds that failed in a pass.
CREATE TABLE sync_failure (
  run INTEGER NOT NULL REFERENCES sync_run (pk),
  number INTEGER NOT NULL,             -- order within the pass, from 1
  feed TEXT NOT NULL,                  -- URL
  reason TEXT NOT NULL,
  advice TEXT NOT NULL,
  PRIMARY KEY (run, number)
) WITHOUT ROWID;

-- epoch: names this change log; it is another after a restore, so that no consumer mistakes its cursor.
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

INSERT INTO meta VALUES ('epoch', lower(hex(randomblob(4))));
