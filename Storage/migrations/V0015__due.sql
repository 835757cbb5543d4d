-- Whatever every pass asks about all feeds is answered from an index, however many there are.

-- Which feeds were asked at a time that has not come yet, after the clock was set back.
CREATE INDEX feed_asked ON feed (last_polled)
  WHERE removed_at IS NULL AND health NOT IN ('paused', 'gone');

-- How many feeds are left alone, by health.
CREATE INDEX feed_health ON feed (health) WHERE removed_at IS NULL;
