-- More of what stood before, for those who ask how the world looked at a time: what an article was a copy of and went on
-- with, and why a feed failed.

-- When the transaction that is under way happens: what the triggers below write down as the time. Not the newest change's:
-- roles, lineages and failures change without one.
CREATE TABLE moment (
  at INTEGER NOT NULL
);

INSERT INTO moment SELECT coalesce(max(at), 0) FROM change;

-- When the article got its first story; NULL where that was before schema 17.
ALTER TABLE story_member ADD COLUMN since INTEGER;

ALTER TABLE story_member_past ADD COLUMN original INTEGER;

ALTER TABLE story_member_past ADD COLUMN share INTEGER;

ALTER TABLE story_member_past ADD COLUMN precursor INTEGER;

CREATE INDEX story_member_past_by_precursor ON story_member_past (precursor) WHERE precursor IS NOT NULL;

DROP TRIGGER story_member_past_kept;

DROP TRIGGER story_member_past_left;

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

DROP TRIGGER story_past_kept;

DROP TRIGGER story_past_ended;

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

-- A story that was taken in may live again, after a merge was undone: of version 0 is what it was meanwhile, nothing.
CREATE TRIGGER story_past_revived AFTER INSERT ON story
WHEN EXISTS (SELECT 1 FROM story_past WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM story_alias WHERE id = NEW.id) BEGIN
  INSERT INTO story_past SELECT NEW.id, NEW.pk, (SELECT at FROM moment),
    NEW.headline_article, NEW.headline_rule, NEW.first_seen, NEW.last_updated, 0, 0
  WHERE true ON CONFLICT DO NOTHING;
END;

DROP TRIGGER tally_past_begun;

DROP TRIGGER tally_past_kept;

CREATE TRIGGER tally_past_begun AFTER INSERT ON tally WHEN NEW.name <> 'longest_span' BEGIN
  INSERT INTO tally_past SELECT NEW.name, at, NEW.value FROM moment
  WHERE true ON CONFLICT DO UPDATE SET value = excluded.value;
END;

CREATE TRIGGER tally_past_kept AFTER UPDATE ON tally WHEN NEW.name <> 'longest_span' BEGIN
  INSERT INTO tally_past SELECT NEW.name, at, NEW.value FROM moment
  WHERE true ON CONFLICT DO UPDATE SET value = excluded.value;
END;

-- What `status` says of a feed beside its health: why it fails, until when it waits, whether it was ever asked.
ALTER TABLE feed_state ADD COLUMN asked INTEGER;                -- NULL: not kept yet

ALTER TABLE feed_state ADD COLUMN failure_kind TEXT;

ALTER TABLE feed_state ADD COLUMN failure_detail TEXT;

ALTER TABLE feed_state ADD COLUMN failure_status INTEGER;

ALTER TABLE feed_state ADD COLUMN waits_until INTEGER;          -- NULL unless it waits

ALTER TABLE feed_state ADD COLUMN schedule_reason TEXT;         -- NULL unless it waits

DROP TRIGGER feed_state_added;

DROP TRIGGER feed_state_subscribed;

DROP TRIGGER feed_state_health;

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

UPDATE feed_state SET (asked, failure_kind, failure_detail, failure_status, waits_until, schedule_reason) =
  (SELECT last_polled IS NOT NULL, failure_kind, failure_detail, failure_status,
    CASE health WHEN 'waiting' THEN next_due END, CASE health WHEN 'waiting' THEN schedule_reason END
  FROM feed WHERE id = feed_id)
WHERE at = (SELECT max(at) FROM feed_state s WHERE s.feed_id = feed_state.feed_id);
