-- The names of an article are looked up by its key whenever it is exported or purged, once an article.
DROP INDEX article_alias_later;

CREATE INDEX article_alias_article ON article_alias (article, later);

-- Articles that a pass found taken back by their publishers.
ALTER TABLE sync_run ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;
