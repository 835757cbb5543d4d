-- Who is told over HTTP of what happens.
CREATE TABLE hook (
  pk INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,           -- what its owner calls it
  url TEXT NOT NULL,                   -- where deliveries go
  secret TEXT NOT NULL,                -- what they are signed with; never shown
  events TEXT NOT NULL,                -- what is told, separated by commas
  sources INTEGER NOT NULL,            -- publishers from which on a story is told
  feed TEXT,                           -- filters; NULL: everything
  folder TEXT,
  language TEXT,
  words TEXT,
  allows_private INTEGER NOT NULL,     -- its address may be private or of this machine
  added_at INTEGER NOT NULL,
  cursor INTEGER NOT NULL,             -- the last change that was looked at
  failures INTEGER NOT NULL,           -- failed attempts since the last that did not fail
  held_until INTEGER,                  -- nothing is sent before
  ended_at INTEGER                     -- its receiver said that it is gone for good
);

-- What a hook has told of and must not tell of again: a story, a feed's time of trouble.
CREATE TABLE hook_told (
  hook INTEGER NOT NULL REFERENCES hook (pk) ON DELETE CASCADE,
  subject TEXT NOT NULL,
  PRIMARY KEY (hook, subject)
) WITHOUT ROWID;

CREATE TABLE hook_delivery (
  pk INTEGER PRIMARY KEY,
  hook INTEGER NOT NULL REFERENCES hook (pk) ON DELETE CASCADE,
  id TEXT NOT NULL,                    -- the idempotency key
  at INTEGER NOT NULL,                 -- when it was found
  body TEXT NOT NULL,                  -- JSON
  attempts INTEGER NOT NULL,
  next_at INTEGER,                     -- when it is sent; NULL: delivered or given up
  delivered_at INTEGER,
  status INTEGER,                      -- what the last attempt came to
  failure TEXT,
  UNIQUE (hook, id)
);
CREATE INDEX hook_delivery_due ON hook_delivery (next_at) WHERE next_at IS NOT NULL;

-- WebSub: up to which change a hub was told that our feeds have changed.
CREATE TABLE hub_notice (
  hub TEXT PRIMARY KEY,
  cursor INTEGER NOT NULL,
  failures INTEGER NOT NULL,
  next_at INTEGER NOT NULL             -- nothing is sent before
) WITHOUT ROWID;
