-- Whether the story is still there: feed readers ask for all unread stories at once, and looking up each takes as long as
-- there are many. Numbers, unread or not, are read from the index alone.
ALTER TABLE story_item ADD COLUMN living INTEGER NOT NULL DEFAULT 1;
UPDATE story_item SET living = 0 WHERE story NOT IN (SELECT id FROM story);
CREATE INDEX story_item_living ON story_item (read) WHERE living;
CREATE TRIGGER story_item_ended AFTER DELETE ON story BEGIN
  UPDATE story_item SET living = 0 WHERE story = OLD.id;
END;
CREATE TRIGGER story_item_back AFTER INSERT ON story BEGIN
  UPDATE story_item SET living = 1 WHERE story = NEW.id AND NOT living;
END;
