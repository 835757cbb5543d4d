-- The world as it was known at a time, read from that time on backwards, however long ago it is.

-- The states of stories by the article time of their newest article: a list of then begins where it ended.
CREATE INDEX story_past_by_updated ON story_past (last_updated);

-- The least moment of 4,096 articles that have keys in a row: a search of then begins with the newest that were known.
CREATE INDEX article_first_seen_block ON article (pk >> 12, first_seen);
