-- Who may read over HTTP beyond this machine, and correct stories there.

CREATE TABLE access_token (
  name TEXT PRIMARY KEY,               -- what its owner calls it
  hash BLOB NOT NULL,                  -- SHA-256 of the token, which is kept nowhere
  added_at INTEGER NOT NULL
) WITHOUT ROWID;
