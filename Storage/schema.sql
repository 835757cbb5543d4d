-- The whole schema after the last migration, as SQLite keeps it; the migrations make it, a test compares.

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
, full_text TEXT, link_identity_since INTEGER, hub TEXT, access_left TEXT, planned_at INTEGER);

CREATE INDEX feed_due ON feed (next_due)
  WHERE removed_at IS NULL AND health NOT IN ('paused', 'gone');

CREATE TABLE host_hold (
  host TEXT PRIMARY KEY,               -- name:port
  until INTEGER NOT NULL
, gap INTEGER, refused INTEGER, gap_since INTEGER, set_at INTEGER) WITHOUT ROWID;

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

CREATE TABLE article_alias (
  feed INTEGER NOT NULL REFERENCES feed (pk),
  kind INTEGER NOT NULL,
  key TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES article (pk),
  later INTEGER NOT NULL,              -- learnt after the article began: another name of it
  PRIMARY KEY (feed, kind, key)
) WITHOUT ROWID;

CREATE TABLE story_pending (
  article INTEGER PRIMARY KEY REFERENCES article (pk)
);

CREATE TABLE tally (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) WITHOUT ROWID;

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
, figures_differ INTEGER NOT NULL DEFAULT 0, figures_rules INTEGER NOT NULL DEFAULT 0);

CREATE INDEX story_by_time ON story (last_updated, source_count);

CREATE TABLE story_member (
  article INTEGER PRIMARY KEY REFERENCES article (pk),
  story INTEGER NOT NULL REFERENCES story (pk),
  role TEXT NOT NULL,                  -- lead, copy, report, update, opinion, live
  features BLOB NOT NULL               -- the deduplicator's own account of the words
, original INTEGER, share INTEGER, precursor INTEGER, since INTEGER);

CREATE INDEX story_member_by_story ON story_member (story);

CREATE TABLE story_alias (
  id TEXT PRIMARY KEY,
  survivor TEXT NOT NULL REFERENCES story (id),
  version INTEGER NOT NULL             -- the last version of the story that lives no more
) WITHOUT ROWID;

CREATE INDEX story_alias_by_survivor ON story_alias (survivor);

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

CREATE TABLE change (
  cursor INTEGER PRIMARY KEY,          -- from 1
  at INTEGER NOT NULL,                 -- when it was committed
  kind TEXT NOT NULL,                  -- created, updated, joined, left, merged, split, edited, withdrawn, health
  entity TEXT NOT NULL,                -- article, revision, story, feed
  id TEXT NOT NULL,                    -- public id; of a revision, its article's
  version INTEGER                      -- after the change; NULL for feeds
);

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
, pages_asked INTEGER NOT NULL DEFAULT 0, pages_read INTEGER NOT NULL DEFAULT 0, pages_revised INTEGER NOT NULL DEFAULT 0, pages_unchanged INTEGER NOT NULL DEFAULT 0, pages_unusable INTEGER NOT NULL DEFAULT 0, pages_failed INTEGER NOT NULL DEFAULT 0, pages_waiting INTEGER NOT NULL DEFAULT 0, withdrawn INTEGER NOT NULL DEFAULT 0);

CREATE TABLE sync_failure (
  run INTEGER NOT NULL REFERENCES sync_run (pk),
  number INTEGER NOT NULL,             -- order within the pass, from 1
  feed TEXT NOT NULL,                  -- URL
  reason TEXT NOT NULL,
  advice TEXT NOT NULL,
  PRIMARY KEY (run, number)
) WITHOUT ROWID;

CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE VIRTUAL TABLE article_search USING fts5 (
  title,
  body,
  content = '',
  tokenize = "unicode61 remove_diacritics 2"
);

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

CREATE TABLE story_member_past (
  article INTEGER NOT NULL REFERENCES article (pk) ON DELETE CASCADE,
  until INTEGER NOT NULL,
  story_id TEXT NOT NULL,              -- the story may live no more
  role TEXT NOT NULL, original INTEGER, share INTEGER, precursor INTEGER,
  PRIMARY KEY (article, until)
) WITHOUT ROWID;

CREATE INDEX story_member_past_by_story ON story_member_past (story_id);

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

CREATE TABLE feed_state (
  feed_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  health TEXT, asked INTEGER, failure_kind TEXT, failure_detail TEXT, failure_status INTEGER, waits_until INTEGER, schedule_reason TEXT,                         -- NULL: not subscribed to
  PRIMARY KEY (feed_id, at)
) WITHOUT ROWID;

CREATE TABLE tally_past (
  name TEXT NOT NULL,
  at INTEGER NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (name, at)
) WITHOUT ROWID;

CREATE TABLE feed_listing (
  feed INTEGER PRIMARY KEY REFERENCES feed (pk),
  listing TEXT NOT NULL
);

CREATE INDEX story_member_by_precursor ON story_member (precursor) WHERE precursor IS NOT NULL;

CREATE INDEX article_by_address ON article (canonical_url) WHERE canonical_url IS NOT NULL;

CREATE TABLE correction (
  number INTEGER PRIMARY KEY,          -- from 1, in the order in which they were made
  kind TEXT NOT NULL,                  -- merge, split, pin
  at INTEGER NOT NULL,
  made_by TEXT NOT NULL,               -- the user's name
  story TEXT NOT NULL,                 -- the story that was named first; it kept its articles or took some in
  other TEXT,                          -- the story that was taken in, or that the articles went to
  undone_at INTEGER,                   -- NULL while it holds
  undone_by TEXT
, waits INTEGER NOT NULL DEFAULT 0);

CREATE TABLE correction_article (
  correction INTEGER NOT NULL REFERENCES correction (number),
  article TEXT NOT NULL,               -- public id
  former TEXT,                         -- the story in which it was before
  PRIMARY KEY (correction, article)
) WITHOUT ROWID;

CREATE TABLE observation (
  article INTEGER NOT NULL REFERENCES article (pk),
  observed_at INTEGER NOT NULL,
  text_hash INTEGER NOT NULL,          -- of the words, as in table revision
  stated_at INTEGER,
  silent INTEGER,                      -- as its observer saw it; NULL where it was the first that its observer saw
  PRIMARY KEY (article, observed_at, text_hash)
) WITHOUT ROWID;

CREATE TABLE story_reference (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE purged (
  id TEXT PRIMARY KEY,
  entity TEXT NOT NULL,                -- article, story
  at INTEGER NOT NULL                  -- when it was purged
) WITHOUT ROWID;

CREATE TABLE tombstone (
  feed INTEGER NOT NULL REFERENCES feed (pk),
  kind INTEGER NOT NULL,               -- as in table article_alias
  key TEXT NOT NULL,
  article TEXT NOT NULL REFERENCES purged (id),
  PRIMARY KEY (feed, kind, key)
) WITHOUT ROWID;

CREATE TABLE feed_attribute (
  feed INTEGER NOT NULL REFERENCES feed (pk),
  place INTEGER NOT NULL,              -- order in the outline
  name TEXT NOT NULL,                  -- as written, prefix included
  namespace TEXT,                      -- URI that the prefix was bound to; NULL without
  value TEXT NOT NULL,
  PRIMARY KEY (feed, place)
) WITHOUT ROWID;

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
, user_agent INTEGER);

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

CREATE TABLE feed_access (
  feed INTEGER PRIMARY KEY REFERENCES feed (pk),
  credentials TEXT,                    -- 'basic USER:PASSWORD', percent-encoded, or 'bearer TOKEN'
  headers TEXT,                        -- NAME: VALUE, one a line
  proxy TEXT,                          -- a URL, or empty for none
  user_agent TEXT,
  certificates TEXT,                   -- path of a file
  pin TEXT                             -- sha256//BASE64 of the server's public key
);

CREATE INDEX feed_health ON feed (health) WHERE removed_at IS NULL;

CREATE TABLE folder_attribute (
  folder TEXT NOT NULL,                -- path as in feed.folder
  place INTEGER NOT NULL,              -- order in the outline
  name TEXT NOT NULL,                  -- as written, prefix included
  namespace TEXT,                      -- URI that the prefix was bound to; NULL without
  value TEXT NOT NULL,
  PRIMARY KEY (folder, place)
) WITHOUT ROWID;

CREATE TABLE moment (
  at INTEGER NOT NULL
);

CREATE INDEX story_member_past_by_precursor ON story_member_past (precursor) WHERE precursor IS NOT NULL;

CREATE TRIGGER story_member_past_kept AFTER UPDATE OF story, role, original, share, precursor ON story_member
WHEN NEW.story <> OLD.story OR NEW.role <> OLD.role OR NEW.original IS NOT OLD.original
  OR NEW.share IS NOT OLD.share OR NEW.precursor IS NOT OLD.precursor BEGIN
  INSERT INTO story_member_past (article, until, story_id, role, original, share, precursor)
  SELECT OLD.article, (SELECT at FROM moment), id, OLD.role, OLD.original, OLD.share, OLD.precursor
  FROM story WHERE pk = OLD.story ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER story_member_past_left AFTER DELETE ON story_member BEGIN
  INSERT INTO story_member_past (article, until, story_id, role, original, share, precursor)
  SELECT OLD.article, (SELECT at FROM moment), id, OLD.role, OLD.original, OLD.share, OLD.precursor
  FROM story WHERE pk = OLD.story ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER story_past_kept AFTER UPDATE ON story WHEN NEW.version <> OLD.version
  OR NEW.headline_article <> OLD.headline_article OR NEW.headline_rule <> OLD.headline_rule
  OR NEW.source_count <> OLD.source_count OR NEW.first_seen <> OLD.first_seen
  OR NEW.last_updated <> OLD.last_updated BEGIN
  INSERT INTO story_past SELECT OLD.id, OLD.pk, (SELECT at FROM moment),
    OLD.headline_article, OLD.headline_rule, OLD.first_seen, OLD.last_updated, OLD.source_count, OLD.version
  WHERE true ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER story_past_ended AFTER DELETE ON story BEGIN
  INSERT INTO story_past SELECT OLD.id, OLD.pk, (SELECT at FROM moment),
    OLD.headline_article, OLD.headline_rule, OLD.first_seen, OLD.last_updated, OLD.source_count, OLD.version
  WHERE true ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER story_past_revived AFTER INSERT ON story
WHEN EXISTS (SELECT 1 FROM story_past WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM story_alias WHERE id = NEW.id) BEGIN
  INSERT INTO story_past SELECT NEW.id, NEW.pk, (SELECT at FROM moment),
    NEW.headline_article, NEW.headline_rule, NEW.first_seen, NEW.last_updated, 0, 0
  WHERE true ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER tally_past_begun AFTER INSERT ON tally WHEN NEW.name <> 'longest_span' BEGIN
  INSERT INTO tally_past SELECT NEW.name, at, NEW.value FROM moment
  WHERE true ON CONFLICT DO UPDATE SET value = excluded.value;
END;

CREATE TRIGGER tally_past_kept AFTER UPDATE ON tally WHEN NEW.name <> 'longest_span' BEGIN
  INSERT INTO tally_past SELECT NEW.name, at, NEW.value FROM moment
  WHERE true ON CONFLICT DO UPDATE SET value = excluded.value;
END;

CREATE TRIGGER feed_state_added AFTER INSERT ON feed BEGIN
  INSERT INTO feed_state (feed_id, at, health, asked) VALUES (NEW.id, NEW.added_at, NEW.health, 0)
  ON CONFLICT DO UPDATE SET health = excluded.health, asked = 0;
END;

CREATE TRIGGER feed_state_kept AFTER UPDATE ON feed WHEN NEW.removed_at IS NOT OLD.removed_at
  OR NEW.health <> OLD.health OR (NEW.last_polled IS NULL) <> (OLD.last_polled IS NULL)
  OR NEW.failure_kind IS NOT OLD.failure_kind OR NEW.failure_detail IS NOT OLD.failure_detail
  OR NEW.failure_status IS NOT OLD.failure_status
  OR NEW.health = 'waiting' AND NEW.next_due IS NOT OLD.next_due BEGIN
  INSERT INTO feed_state SELECT NEW.id, at, CASE WHEN NEW.removed_at IS NULL THEN NEW.health END,
    NEW.last_polled IS NOT NULL, NEW.failure_kind, NEW.failure_detail, NEW.failure_status,
    CASE NEW.health WHEN 'waiting' THEN NEW.next_due END, CASE NEW.health WHEN 'waiting' THEN NEW.schedule_reason END
  FROM moment WHERE true
  ON CONFLICT DO UPDATE SET health = excluded.health, asked = excluded.asked, failure_kind = excluded.failure_kind,
    failure_detail = excluded.failure_detail, failure_status = excluded.failure_status,
    waits_until = excluded.waits_until, schedule_reason = excluded.schedule_reason;
END;

CREATE INDEX correction_waiting ON correction (at) WHERE waits;

CREATE TABLE access_token (
  name TEXT PRIMARY KEY,               -- what its owner calls it
  hash BLOB NOT NULL,                  -- SHA-256 of the token, which is kept nowhere
  added_at INTEGER NOT NULL
, fever BLOB) WITHOUT ROWID;

CREATE INDEX story_figures ON story (figures_rules, last_updated DESC) WHERE article_count > 1;

CREATE TRIGGER story_figures_joined AFTER INSERT ON story_member BEGIN
  UPDATE story SET figures_rules = 0 WHERE pk = NEW.story AND figures_rules > 0;
END;

CREATE TRIGGER story_figures_moved AFTER UPDATE OF story ON story_member WHEN NEW.story <> OLD.story BEGIN
  UPDATE story SET figures_rules = 0 WHERE pk IN (OLD.story, NEW.story) AND figures_rules > 0;
END;

CREATE TRIGGER story_figures_left AFTER DELETE ON story_member BEGIN
  UPDATE story SET figures_rules = 0 WHERE pk = OLD.story AND figures_rules > 0;
END;

CREATE TRIGGER story_figures_article AFTER UPDATE OF source, language, article_time, withdrawn ON article
WHEN NEW.source <> OLD.source OR NEW.language IS NOT OLD.language OR NEW.article_time <> OLD.article_time
  OR NEW.withdrawn IS NOT OLD.withdrawn BEGIN
  UPDATE story SET figures_rules = 0 WHERE figures_rules > 0
    AND pk = (SELECT story FROM story_member WHERE article = NEW.pk);
END;

CREATE INDEX edit_silent_retraction ON edit (observed_at) WHERE silent AND kinds & 1;

CREATE INDEX edit_silent_correction ON edit (observed_at) WHERE silent AND kinds & 2;

CREATE INDEX edit_silent_figure ON edit (observed_at) WHERE silent AND kinds & 4;

CREATE INDEX edit_silent_quote ON edit (observed_at) WHERE silent AND kinds & 8;

CREATE INDEX edit_silent_name ON edit (observed_at) WHERE silent AND kinds & 16;

CREATE INDEX edit_silent_headline ON edit (observed_at) WHERE silent AND kinds & 32;

CREATE INDEX edit_silent_addition ON edit (observed_at) WHERE silent AND kinds & 64;

CREATE INDEX edit_silent_cut ON edit (observed_at) WHERE silent AND kinds & 128;

CREATE INDEX edit_silent_wording ON edit (observed_at) WHERE silent AND kinds & 256;

CREATE INDEX edit_silent_typo ON edit (observed_at) WHERE silent AND kinds & 512;

CREATE TABLE user_agent (
  pk INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
);

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

CREATE TABLE hub_notice (
  hub TEXT PRIMARY KEY,
  cursor INTEGER NOT NULL,
  failures INTEGER NOT NULL,
  next_at INTEGER NOT NULL             -- nothing is sent before
) WITHOUT ROWID;

CREATE TABLE story_item (
  number INTEGER PRIMARY KEY,
  story TEXT NOT NULL UNIQUE,
  since INTEGER NOT NULL,              -- when it had its second publisher
  read INTEGER NOT NULL,
  starred INTEGER NOT NULL
, living INTEGER NOT NULL DEFAULT 1);

CREATE INDEX story_item_starred ON story_item (number) WHERE starred;

CREATE TRIGGER story_item_begun AFTER INSERT ON story WHEN NEW.source_count >= 2 BEGIN
  INSERT INTO story_item (story, since, read, starred) SELECT NEW.id, at, 0, 0 FROM moment
  WHERE true ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER story_item_grown AFTER UPDATE OF source_count ON story
WHEN NEW.source_count >= 2 AND OLD.source_count < 2 BEGIN
  INSERT INTO story_item (story, since, read, starred) SELECT NEW.id, at, 0, 0 FROM moment
  WHERE true ON CONFLICT DO NOTHING;
END;

CREATE INDEX article_alias_article ON article_alias (article, later);

CREATE TABLE revision_claims (
  article INTEGER NOT NULL REFERENCES article (pk),
  version INTEGER NOT NULL,
  rules INTEGER NOT NULL,              -- the number of the rules by which it was read
  claims BLOB NOT NULL,                -- empty where nothing is claimed
  PRIMARY KEY (article, version)
) WITHOUT ROWID;

CREATE TRIGGER revision_claims_language AFTER UPDATE OF language ON article WHEN NEW.language IS NOT OLD.language BEGIN
  DELETE FROM revision_claims WHERE article = NEW.pk;
END;

CREATE INDEX story_item_living ON story_item (read) WHERE living;

CREATE TRIGGER story_item_ended AFTER DELETE ON story BEGIN
  UPDATE story_item SET living = 0 WHERE story = OLD.id;
END;

CREATE TRIGGER story_item_back AFTER INSERT ON story BEGIN
  UPDATE story_item SET living = 1 WHERE story = NEW.id AND NOT living;
END;

CREATE INDEX story_past_by_updated ON story_past (last_updated);

CREATE INDEX article_first_seen_block ON article (pk >> 12, first_seen);

CREATE INDEX edit_said ON edit (observed_at) WHERE NOT silent;

CREATE INDEX edit_said_retraction ON edit (observed_at) WHERE NOT silent AND kinds & 1;

CREATE INDEX edit_said_correction ON edit (observed_at) WHERE NOT silent AND kinds & 2;

CREATE INDEX edit_said_figure ON edit (observed_at) WHERE NOT silent AND kinds & 4;

CREATE INDEX edit_said_quote ON edit (observed_at) WHERE NOT silent AND kinds & 8;

CREATE INDEX edit_said_name ON edit (observed_at) WHERE NOT silent AND kinds & 16;

CREATE INDEX edit_said_headline ON edit (observed_at) WHERE NOT silent AND kinds & 32;

CREATE INDEX edit_said_addition ON edit (observed_at) WHERE NOT silent AND kinds & 64;

CREATE INDEX edit_said_cut ON edit (observed_at) WHERE NOT silent AND kinds & 128;

CREATE INDEX edit_said_wording ON edit (observed_at) WHERE NOT silent AND kinds & 256;

CREATE INDEX edit_said_typo ON edit (observed_at) WHERE NOT silent AND kinds & 512;

CREATE TABLE day_count (
  day INTEGER PRIMARY KEY,             -- days since 1970-01-01, UTC
  articles INTEGER NOT NULL,
  edits INTEGER NOT NULL               -- later versions
);

CREATE TABLE "revision" (
  article INTEGER NOT NULL REFERENCES article (pk),
  article_id TEXT NOT NULL,            -- public id of the article
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
  markup_base TEXT,                    -- what its relative addresses resolve against, else the article's url
  PRIMARY KEY (article, version)
);

CREATE INDEX revision_later ON revision (observed_at) WHERE version > 1;

CREATE TRIGGER edit_begun AFTER INSERT ON revision WHEN NEW.version > 1 BEGIN
  INSERT INTO edit (article, version, feed, observed_at, silent, reverts_to)
  SELECT a.pk, NEW.version, f.pk, NEW.observed_at, NEW.silent, NEW.reverts_to
  FROM article a JOIN feed f ON f.id = a.feed_id WHERE a.pk = NEW.article ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER edit_again AFTER UPDATE ON revision BEGIN
  DELETE FROM edit WHERE article = OLD.article AND version IN (OLD.version, OLD.version + 1);
  DELETE FROM edit WHERE article = NEW.article AND version IN (NEW.version, NEW.version + 1);
  INSERT INTO edit (article, version, feed, observed_at, silent, reverts_to)
  SELECT a.pk, r.version, f.pk, r.observed_at, r.silent, r.reverts_to
  FROM revision r JOIN article a ON a.pk = r.article JOIN feed f ON f.id = a.feed_id
  WHERE r.article = NEW.article AND r.version IN (NEW.version, NEW.version + 1) AND r.version > 1;
END;

CREATE TRIGGER edit_ended AFTER DELETE ON revision WHEN OLD.version > 1 BEGIN
  DELETE FROM edit WHERE version = OLD.version AND article = OLD.article;
END;

CREATE TRIGGER story_figures_version AFTER INSERT ON revision BEGIN
  UPDATE story SET figures_rules = 0 WHERE figures_rules > 0
    AND pk = (SELECT story FROM story_member WHERE article = NEW.article);
END;

CREATE TRIGGER story_figures_words AFTER UPDATE ON revision BEGIN
  UPDATE story SET figures_rules = 0 WHERE figures_rules > 0
    AND pk = (SELECT story FROM story_member WHERE article = NEW.article);
END;

CREATE TRIGGER story_figures_forgotten AFTER DELETE ON revision BEGIN
  UPDATE story SET figures_rules = 0 WHERE figures_rules > 0
    AND pk = (SELECT story FROM story_member WHERE article = OLD.article);
END;

CREATE TRIGGER revision_claims_words AFTER UPDATE OF title, summary, body ON revision BEGIN
  DELETE FROM revision_claims WHERE version = OLD.version AND article = OLD.article;
END;

CREATE TRIGGER revision_claims_forgotten AFTER DELETE ON revision BEGIN
  DELETE FROM revision_claims WHERE version = OLD.version AND article = OLD.article;
END;

CREATE INDEX story_by_sources ON story (source_count, last_updated) WHERE source_count >= 2;

CREATE TABLE article_unread (
  first_seen INTEGER NOT NULL,         -- as the article has it
  article INTEGER NOT NULL,
  feed INTEGER NOT NULL,
  PRIMARY KEY (first_seen, article)
) WITHOUT ROWID;

CREATE TABLE feed_unread (
  feed INTEGER PRIMARY KEY,
  articles INTEGER NOT NULL
);

CREATE TRIGGER article_unread_seen AFTER UPDATE OF first_seen ON article WHEN NEW.first_seen <> OLD.first_seen BEGIN
  UPDATE article_unread SET first_seen = NEW.first_seen WHERE first_seen = OLD.first_seen AND article = OLD.pk;
END;

CREATE TABLE article_star (
  article INTEGER PRIMARY KEY REFERENCES article (pk) ON DELETE CASCADE
);

CREATE TRIGGER article_unread_begun AFTER INSERT ON article BEGIN
  INSERT INTO article_unread SELECT NEW.first_seen, NEW.pk, pk FROM feed WHERE id = NEW.feed_id;
  INSERT INTO feed_unread SELECT pk, 1 FROM feed WHERE id = NEW.feed_id
  ON CONFLICT DO UPDATE SET articles = articles + 1;
END;

CREATE TRIGGER article_unread_ended AFTER DELETE ON article BEGIN
  UPDATE feed_unread SET articles = articles - 1
  WHERE feed = (SELECT feed FROM article_unread WHERE first_seen = OLD.first_seen AND article = OLD.pk);
  DELETE FROM article_unread WHERE first_seen = OLD.first_seen AND article = OLD.pk;
END;

CREATE TABLE clock (
  seen INTEGER NOT NULL,               -- when the last pass began, by the clock of then
  steady_since INTEGER NOT NULL,       -- since when no two passes were a day apart and none stepped back
  trusted INTEGER NOT NULL,            -- the time before that; the age of requests counts from it for a day
  newest INTEGER,                      -- feeds were asked at this time, which has not come yet; NULL: all has come
  lowest INTEGER,                      -- the earliest time that the clock has said since
  request INTEGER                      -- the newest request.pk of before
, pace INTEGER, leapt INTEGER);

CREATE TABLE clock_plan (
  what TEXT NOT NULL,                  -- the table
  key NOT NULL,                        -- of its row
  asked INTEGER,                       -- when it was asked last
  due INTEGER,                         -- when it was due
  reason TEXT,                         -- why then, of feeds
  asked_since INTEGER,                 -- what stands in place of both; something else: it was asked, or planned, since
  due_since INTEGER, planned INTEGER,
  PRIMARY KEY (what, key)
) WITHOUT ROWID;

CREATE TABLE read_span (
  since INTEGER PRIMARY KEY,           -- a whole hour; spans do not touch one another's hours
  until INTEGER NOT NULL
);

CREATE TRIGGER read_span_seen AFTER UPDATE OF first_seen ON article WHEN NEW.first_seen <> OLD.first_seen
  AND NOT EXISTS (SELECT 1 FROM article_unread WHERE first_seen IN (OLD.first_seen, NEW.first_seen) AND article = NEW.pk)
  AND coalesce((SELECT until FROM read_span WHERE since <= NEW.first_seen ORDER BY since DESC LIMIT 1), NEW.first_seen)
    <= NEW.first_seen BEGIN
  INSERT INTO read_span VALUES (NEW.first_seen / 3600000 * 3600000, NEW.first_seen / 3600000 * 3600000 + 3600000);
END;

CREATE INDEX feed_planned ON feed (planned_at)
  WHERE removed_at IS NULL AND health NOT IN ('paused', 'gone');

CREATE TABLE story_read (
  through INTEGER NOT NULL             -- a number of story_item; one row
);

CREATE INDEX story_item_again ON story_item (number) WHERE read = 2;
