-- Counts of the time before tallies were kept (V0017), so that the status of then counts the rows of a day in place of all.

-- What had been seen by the end of a day.
CREATE TABLE day_count (
  day INTEGER PRIMARY KEY,             -- days since 1970-01-01, UTC
  articles INTEGER NOT NULL,
  edits INTEGER NOT NULL               -- later versions
);

INSERT INTO day_count
SELECT day, sum(sum(articles)) OVER (ORDER BY day), sum(sum(edits)) OVER (ORDER BY day) FROM (
  SELECT first_seen / 86400000 AS day, count(*) AS articles, 0 AS edits FROM article GROUP BY 1
  UNION ALL SELECT observed_at / 86400000, 0, count(*) FROM edit GROUP BY 1)
WHERE day < (SELECT min(at) FROM tally_past WHERE name = 'articles') / 86400000 GROUP BY day;

-- Stories change in passes: there are few moments, and each becomes one at which a tally changed. A state holds from the end of
-- the one before, or from the story's first event, until another took its place; of version 0 is what a story was while it
-- lived no more.
INSERT INTO tally_past
WITH begun AS (SELECT story_id AS id, min(at) AS at FROM story_event GROUP BY story_id),
kept AS (
  SELECT id, source_count, version, until FROM story_past
  UNION ALL SELECT id, source_count, version, 9223372036854775807 FROM story),
state AS (
  SELECT id, source_count, version, until, lag(until, 1, 0) OVER (PARTITION BY id ORDER BY until) AS since FROM kept),
lived AS (
  SELECT max(s.since, b.at) AS since, s.until, s.source_count FROM state s JOIN begun b ON b.id = s.id
  WHERE s.version > 0 AND max(s.since, b.at) < s.until),
step AS (
  SELECT since AS at, 1 AS number, source_count FROM lived UNION ALL SELECT until, -1, source_count FROM lived),
counted AS (
  SELECT at, sum(sum(number)) OVER (ORDER BY at) AS stories,
    sum(sum(number * (source_count >= 2))) OVER (ORDER BY at) AS several FROM step GROUP BY at)
SELECT 'stories', at, stories FROM counted
WHERE at < (SELECT min(at) FROM tally_past WHERE name = 'stories')
UNION ALL SELECT 'stories_multi_source', at, several FROM counted
WHERE at < (SELECT min(at) FROM tally_past WHERE name = 'stories_multi_source')
ON CONFLICT DO NOTHING;
