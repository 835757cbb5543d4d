-- What the clock has said, so that one that is wrong for a while neither hurries nor holds up anything once it is right again.
CREATE TABLE clock (
  seen INTEGER NOT NULL,               -- when the last pass began, by the clock of then
  steady_since INTEGER NOT NULL,       -- since when no two passes were a day apart and none stepped back
  trusted INTEGER NOT NULL,            -- the time before that; the age of requests counts from it for a day
  newest INTEGER,                      -- feeds were asked at this time, which has not come yet; NULL: all has come
  lowest INTEGER,                      -- the earliest time that the clock has said since
  request INTEGER                      -- the newest request.pk of before
);

-- What was planned before the clock stepped back to another time. It holds again when that turns out to have been wrong.
CREATE TABLE clock_plan (
  what TEXT NOT NULL,                  -- the table
  key NOT NULL,                        -- of its row
  asked INTEGER,                       -- when it was asked last
  due INTEGER,                         -- when it was due
  reason TEXT,                         -- why then, of feeds
  asked_since INTEGER,                 -- what stands in place of both; something else: it was asked, or planned, since
  due_since INTEGER,
  PRIMARY KEY (what, key)
) WITHOUT ROWID;
