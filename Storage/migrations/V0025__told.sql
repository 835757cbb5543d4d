-- Whether the sources of a story claim different figures. A pass tells it from the words of all versions and keeps it, so that a
-- list of stories reads no text; what a new build tells by other rules is told anew.
ALTER TABLE story ADD COLUMN figures_differ INTEGER NOT NULL DEFAULT 0;

-- The number of the rules by which it was told; 0: it is not told, or no longer true.
ALTER TABLE story ADD COLUMN figures_rules INTEGER NOT NULL DEFAULT 0;

-- One article alone contradicts nobody.
CREATE INDEX story_figures ON story (figures_rules, last_updated DESC) WHERE article_count > 1;

-- It follows from the articles, their outlets, languages and withdrawals, and the words of all versions: whoever writes one of
-- those cannot forget that it is to be told anew.
CREATE TRIGGER story_figures_joined AFTER INSERT ON story_member BEGIN
  UPDATE story SET figures_rules = 0 WHERE pk = NEW.story AND figures_rules > 0;
END;

CREATE TRIGGER story_figures_moved AFTER UPDATE OF story ON story_member WHEN NEW.story <> OLD.story BEGIN
  UPDATE story SET figures_rules = 0 WHERE pk IN (OLD.story, NEW.story) AND figures_rules > 0;
END;

CREATE TRIGGER story_figures_left AFTER DELETE ON story_member BEGIN
  UPDATE story SET figures_rules = 0 WHERE pk = OLD.story AND figures_rules > 0;
END;

CREATE TRIGGER story_figures_version AFTER INSERT ON revision BEGIN
  UPDATE story SET figures_rules = 0 WHERE figures_rules > 0 AND pk = (SELECT m.story FROM article a
    JOIN story_member m ON m.article = a.pk WHERE a.id = NEW.article_id);
END;

CREATE TRIGGER story_figures_words AFTER UPDATE ON revision BEGIN
  UPDATE story SET figures_rules = 0 WHERE figures_rules > 0 AND pk = (SELECT m.story FROM article a
    JOIN story_member m ON m.article = a.pk WHERE a.id = NEW.article_id);
END;

CREATE TRIGGER story_figures_forgotten AFTER DELETE ON revision BEGIN
  UPDATE story SET figures_rules = 0 WHERE figures_rules > 0 AND pk = (SELECT m.story FROM article a
    JOIN story_member m ON m.article = a.pk WHERE a.id = OLD.article_id);
END;

CREATE TRIGGER story_figures_article AFTER UPDATE OF source, language, article_time, withdrawn ON article
WHEN NEW.source <> OLD.source OR NEW.language IS NOT OLD.language OR NEW.article_time <> OLD.article_time
  OR NEW.withdrawn IS NOT OLD.withdrawn BEGIN
  UPDATE story SET figures_rules = 0 WHERE figures_rules > 0
    AND pk = (SELECT story FROM story_member WHERE article = NEW.pk);
END;

-- Silent edits of one kind, which may be few among many silent ones and many of that kind.
CREATE INDEX edit_silent_retraction ON edit (observed_at) WHERE silent AND kinds & 1;
CREATE INDEX edit_silent_correction ON edit (observed_at) WHERE silent AND kinds & 2;
CREATE INDEX edit_silent_figure ON edit (observed_at) WHERE silent AND kinds & 4;
CREATE INDEX edit_silent_quote ON edit (observed_at) WHERE silent AND kinds & 8;
CREATE INDEX edit_silent_name ON edit (observed_at) WHERE silent AND kinds & 16;
CREATE INDEX edit_silent_headline ON edit (observed_at) WHERE silent AND kinds & 32;
CREATE INDEX edit_silent_addition ON edit (observed_at) WHERE silent AND kinds & 64;
CREATE INDEX edit_silent_cut ON edit (observed_at) WHERE silent AND kinds & 128;
CREATE INDEX edit_silent_wording ON edit (observed_at) WHERE silent AND kinds & 256;
CREATE INDEX edit_silent_typo ON edit (observed_at) WHERE silent AND kinds & 512;
