-- What a request called itself, so that the request log shows it, too. Each text stands here once.
CREATE TABLE user_agent (
  pk INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
);

ALTER TABLE request ADD COLUMN user_agent INTEGER;  -- user_agent.pk; NULL in older rows
