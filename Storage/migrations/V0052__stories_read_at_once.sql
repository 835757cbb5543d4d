-- Up to where all stories were said to be read at once: each was gone through until then. What stands in story_item.read of one
-- up to there is 0: read by that, 1: read, 2: unread again; of a later one 0: unread, 1: read.

CREATE TABLE story_read (
  through INTEGER NOT NULL             -- a number of story_item; one row
);
INSERT INTO story_read VALUES (0);

CREATE INDEX story_item_again ON story_item (number) WHERE read = 2;
