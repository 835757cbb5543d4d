-- Attributes of a folder's outline in OPML that mean nothing here: what other readers wrote, for other readers.
CREATE TABLE folder_attribute (
  folder TEXT NOT NULL,                -- path as in feed.folder
  place INTEGER NOT NULL,              -- order in the outline
  name TEXT NOT NULL,                  -- as written, prefix included
  namespace TEXT,                      -- URI that the prefix was bound to; NULL without
  value TEXT NOT NULL,
  PRIMARY KEY (folder, place)
) WITHOUT ROWID;
