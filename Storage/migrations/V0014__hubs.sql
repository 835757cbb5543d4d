-- The WebSub hub that a feed names, as its last document did.
ALTER TABLE feed ADD COLUMN hub TEXT;
