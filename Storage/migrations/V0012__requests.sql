-- What was asked of publishers and how, and what a person set about how one feed is asked.

-- A request that went out. Bounded: the oldest rows go by age and by number.
CREATE TABLE request (
  pk INTEGER PRIMARY KEY,
  feed INTEGER,                        -- feed.pk; NULL for pages, robots.txt and addresses without a subscription
  cause TEXT NOT NULL,                 -- schedule, named, all, add, check, discover, page, robots
  at INTEGER NOT NULL,
  host TEXT NOT NULL,                  -- name:port that was asked first
  url TEXT NOT NULL,                   -- as asked, without user and password
  sent_etag TEXT,                      -- If-None-Match and If-Modified-Since as sent
  sent_last_modified TEXT,
  status INTEGER,                      -- NULL without an answer
  outcome TEXT NOT NULL,               -- fetched, not_modified, or the kind of failure
  etag TEXT,                           -- validators of the answer
  last_modified TEXT,
  bytes INTEGER NOT NULL,              -- of the body, over the wire
  milliseconds INTEGER NOT NULL,
  hops INTEGER NOT NULL,               -- redirects followed
  answered_host TEXT,                  -- name:port that answered, where it is another one
  permanent_url TEXT,                  -- where 301 and 308 led
  retry_after INTEGER,                 -- seconds
  max_age INTEGER,                     -- seconds
  address TEXT,                        -- connected to, in numbers
  private INTEGER NOT NULL,            -- 0 public or unknown, 1 private with leave, 2 private without
  poll_minutes INTEGER,                -- what the document said: ttl or sy:updatePeriod
  skip_hours INTEGER,                  -- bit 0 for midnight UTC
  skip_days INTEGER,                   -- bit 0 for Sunday
  new_items INTEGER,                   -- NULL where no document was read
  pace REAL                            -- items a day by the dates of the newest
);

-- The answer that `feeds add` got, until the first sync has read it.
CREATE TABLE feed_answer (
  feed INTEGER PRIMARY KEY REFERENCES feed (pk),
  at INTEGER NOT NULL,
  status INTEGER NOT NULL,
  content_type TEXT,
  etag TEXT,
  last_modified TEXT,
  max_age INTEGER,
  final_url TEXT NOT NULL,
  permanent_url TEXT,
  wire_bytes INTEGER NOT NULL,
  body BLOB NOT NULL
);

-- How one feed is asked, where a person set something about it. Secrets; never exported.
CREATE TABLE feed_access (
  feed INTEGER PRIMARY KEY REFERENCES feed (pk),
  credentials TEXT,                    -- 'basic USER:PASSWORD', percent-encoded, or 'bearer TOKEN'
  headers TEXT,                        -- NAME: VALUE, one a line
  proxy TEXT,                          -- a URL, or empty for none
  user_agent TEXT,
  certificates TEXT,                   -- path of a file
  pin TEXT                             -- sha256//BASE64 of the server's public key
);

-- Seconds that each feed of the host leaves between two requests since the host throttled one; NULL while it never did.
ALTER TABLE host_hold ADD COLUMN gap INTEGER;

-- A password inside a feed's URL goes where secrets are kept.
INSERT INTO feed_access (feed, credentials)
SELECT pk, 'basic ' || substr(authority, 1, instr(authority, '@') - 1)
FROM (
  SELECT pk, substr(rest, 1, instr(rest || '/', '/') - 1) AS authority
  FROM (SELECT pk, substr(url, instr(url, '://') + 3) AS rest FROM feed WHERE url LIKE 'http%://%@%')
)
WHERE instr(authority, '@') > 1;

UPDATE OR IGNORE feed
SET url = substr(url, 1, instr(url, '://') + 2) || substr(url, instr(url, '@') + 1)
WHERE pk IN (SELECT feed FROM feed_access);
