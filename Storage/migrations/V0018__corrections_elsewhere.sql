-- What people decided in another store comes with an import and is carried out afterwards, by the next decision about stories:
-- 1 until then.
ALTER TABLE correction ADD COLUMN waits INTEGER NOT NULL DEFAULT 0;

CREATE INDEX correction_waiting ON correction (at) WHERE waits;
