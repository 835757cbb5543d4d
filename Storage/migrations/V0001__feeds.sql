-- What we read: feeds, and hosts that asked us to wait.
-- Times are integer milliseconds since 1970-01-01T00:00:00Z in every table; truth values are 0 and 1.

-- A URL we poll. A feed that was removed keeps its row, and with it the articles that it brought: nothing that was
-- shown is ever lost, and a feed that is added again continues where it stopped.
CREATE TABLE feed (
  pk INTEGER PRIMARY KEY,              -- internal; never shown
  id TEXT NOT NULL UNIQUE,             -- public id
  url TEXT NOT NULL UNIQUE,            -- the exact URL that is asked
  title TEXT,
  site_url TEXT,
  folder TEXT,                         -- OPML folder path, '/'-separated
  language TEXT,                       -- BCP 47
  allows_private INTEGER NOT NULL,     -- may live on a private or loopback address
  allows_file INTEGER NOT NULL,        -- may be a file:// URL
  added_at INTEGER NOT NULL,
  removed_at INTEGER,                  -- NULL while subscribed
  health TEXT NOT NULL,                -- ok, waiting, failing, gone, paused
  etag TEXT,                           -- validators of the last complete answer, byte for byte
  last_modified TEXT,
  body_hash INTEGER,                   -- hash of the last complete body
  last_polled INTEGER,
  last_success INTEGER,                -- last answer that was a feed, 304 included
  last_news INTEGER,                   -- last answer that brought an entry not seen before
  next_due INTEGER,                    -- NULL once stopped for good
  schedule_reason TEXT NOT NULL,       -- why then, for people
  poll_history TEXT NOT NULL,          -- the scheduler's own memory
  failures INTEGER NOT NULL,           -- failures in a row
  failure_kind TEXT,                   -- the last failure; NULL after a success
  failure_detail TEXT,
  failure_status INTEGER,              -- HTTP status
  failure_retry_after INTEGER,         -- seconds
  failure_final_url TEXT,
  moved_to TEXT,                       -- where permanent redirects lead
  moved_since INTEGER,
  link_identity INTEGER NOT NULL,      -- entries are told apart by link, because guids are reused
  article_count INTEGER NOT NULL
);

CREATE INDEX feed_due ON feed (next_due)
  WHERE removed_at IS NULL AND health NOT IN ('paused', 'gone');

-- A host that asked us to come back later (Retry-After): nothing on it is asked before.
CREATE TABLE host_hold (
  host TEXT PRIMARY KEY,               -- name:port
  until INTEGER NOT NULL
) WITHOUT ROWID;
