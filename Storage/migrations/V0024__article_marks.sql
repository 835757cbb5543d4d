-- What a reader did with articles, through a feed reader that speaks to us.

CREATE TABLE article_mark (
  article INTEGER PRIMARY KEY REFERENCES article (pk) ON DELETE CASCADE,
  read INTEGER NOT NULL,
  starred INTEGER NOT NULL
);

CREATE INDEX article_mark_starred ON article_mark (article) WHERE starred;
