-- When a plan was made, by the clock of then: one that was ahead is told by it, also where nobody was asked.

ALTER TABLE feed ADD COLUMN planned_at INTEGER;      -- when next_due was set
UPDATE feed SET planned_at = coalesce(last_polled, added_at);
DROP INDEX feed_asked;
CREATE INDEX feed_planned ON feed (planned_at)
  WHERE removed_at IS NULL AND health NOT IN ('paused', 'gone');

ALTER TABLE host_hold ADD COLUMN set_at INTEGER;     -- when until was set; NULL: before this was kept
ALTER TABLE clock_plan ADD COLUMN planned INTEGER;   -- when it was planned
ALTER TABLE clock ADD COLUMN leapt INTEGER;          -- 1: it leapt and is behind still
