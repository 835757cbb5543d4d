-- What publishers and other readers said, kept as they said it.

-- Attributes of a feed's outline in OPML that mean nothing here: what other readers wrote, for other readers.
CREATE TABLE feed_attribute (
  feed INTEGER NOT NULL REFERENCES feed (pk),
  place INTEGER NOT NULL,              -- order in the outline
  name TEXT NOT NULL,                  -- as written, prefix included
  namespace TEXT,                      -- URI that the prefix was bound to; NULL without
  value TEXT NOT NULL,
  PRIMARY KEY (feed, place)
) WITHOUT ROWID;

-- When a feed was found to give one guid to several items, from when on links tell its entries apart; NULL before.
ALTER TABLE feed ADD COLUMN link_identity_since INTEGER;

-- The address against which relative ones in `markup` resolve; NULL: the article's url.
ALTER TABLE revision ADD COLUMN markup_base TEXT;
