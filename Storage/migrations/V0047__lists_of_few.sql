-- Lists of which hardly anything is: found without a walk through the whole archive.

-- The stories of each number of publishers by time: those of nine and more are few where most have one.
CREATE INDEX story_by_sources ON story (source_count, last_updated) WHERE source_count >= 2;
