-- When a plan was made, by the clock of then: one that was ahead is told by it, also where nobody was asked.

ALTER TABLE feed ADD COLUMN planned_at INTEGER;      -- when next_due was set
-- Nobody may ask us to wait for longer than 31 days: a plan further off was made by a clock that was ahead.
UPDATE feed SET planned_at = coalesce(last_polled, added_at);
UPDATE feed SET planned_at = next_due - 86400000 WHERE next_due > planned_at + 40 * 86400000;
DROP INDEX feed_asked;
CREATE INDEX feed_planned ON feed (planned_at)
  WHERE removed_at IS NULL AND health NOT IN ('paused', 'gone');

ALTER TABLE host_hold ADD COLUMN set_at INTEGER;     -- when until was set; NULL: before this was kept
ALTER TABLE clock_plan ADD COLUMN planned INTEGER;   -- when it was planned
ALTER TABLE clock ADD COLUMN pace INTEGER;           -- milliseconds between two passes since then, at most
ALTER TABLE clock ADD COLUMN leapt INTEGER;          -- 1: it leapt and is behind still
