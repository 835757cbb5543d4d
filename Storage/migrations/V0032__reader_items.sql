-- The stream of stories that feed readers are given: a story's number is given when it has its second publisher, so that a
-- reader that knows all up to a number has missed none.
CREATE TABLE story_item (
  number INTEGER PRIMARY KEY,
  story TEXT NOT NULL UNIQUE,
  since INTEGER NOT NULL,              -- when it had its second publisher
  read INTEGER NOT NULL,
  starred INTEGER NOT NULL
);
CREATE INDEX story_item_starred ON story_item (number) WHERE starred;
INSERT INTO story_item (story, since, read, starred)
  SELECT id, last_updated, 0, 0 FROM story WHERE source_count >= 2 ORDER BY last_updated, pk;
CREATE TRIGGER story_item_begun AFTER INSERT ON story WHEN NEW.source_count >= 2 BEGIN
  INSERT INTO story_item (story, since, read, starred) SELECT NEW.id, at, 0, 0 FROM moment
  WHERE true ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER story_item_grown AFTER UPDATE OF source_count ON story
WHEN NEW.source_count >= 2 AND OLD.source_count < 2 BEGIN
  INSERT INTO story_item (story, since, read, starred) SELECT NEW.id, at, 0, 0 FROM moment
  WHERE true ON CONFLICT DO NOTHING;
END;
-- What Fever's readers send: the SHA-256 of the MD5 of "name:token"; NULL for tokens from before.
ALTER TABLE access_token ADD COLUMN fever BLOB;
