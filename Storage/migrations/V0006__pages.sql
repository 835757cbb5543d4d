-- Pages: the full text behind an article's link, the second queue through the line.
ALTER TABLE feed ADD COLUMN full_text TEXT;  -- on, auto, off; NULL: as COURANT_FULL_TEXT says

CREATE TABLE page (
  article INTEGER PRIMARY KEY REFERENCES article (pk),
  url TEXT,                            -- the address that was asked last; what follows belongs to it
  state TEXT NOT NULL,                 -- waiting, read, wall, missing, disallowed, unsuitable, failed
  detail TEXT NOT NULL,                -- why, for people; empty where the state says it all
  status INTEGER,                      -- HTTP status of the last answer
  etag TEXT,                           -- validators of the last complete answer, byte for byte
  last_modified TEXT,
  body_hash INTEGER,                   -- hash of the last complete body
  text_hash INTEGER,                   -- hash of the page's text that the article carries; NULL: its text is the feed's
  title TEXT,                          -- what the page says of itself, as last read
  author TEXT,
  published TEXT,                      -- day, yyyy-MM-dd
  language TEXT,
  picture TEXT,
  first_answered INTEGER,              -- the looks' times count from here
  last_asked INTEGER,
  looks INTEGER NOT NULL,              -- times of the schedule that are behind it
  failures INTEGER NOT NULL,           -- failures in a row
  next_due INTEGER                     -- NULL once nothing is expected of it any more
);

CREATE INDEX page_due ON page (next_due) WHERE next_due IS NOT NULL;

CREATE TABLE robots (
  origin TEXT PRIMARY KEY,             -- scheme://name:port
  answer TEXT NOT NULL,                -- rules, absent (all is allowed), unreachable (nothing is, for a while)
  rules TEXT NOT NULL,                 -- the lines that are meant for us: + PATH allowed, - PATH not
  fetched_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) WITHOUT ROWID;

ALTER TABLE sync_run ADD COLUMN pages_asked INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sync_run ADD COLUMN pages_read INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sync_run ADD COLUMN pages_revised INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sync_run ADD COLUMN pages_unchanged INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sync_run ADD COLUMN pages_unusable INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sync_run ADD COLUMN pages_failed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sync_run ADD COLUMN pages_waiting INTEGER NOT NULL DEFAULT 0;
