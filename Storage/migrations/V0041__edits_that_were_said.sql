-- Edits with a new stated time, of all kinds and of each: the page of edits lists them apart from the silent ones, and where
-- nearly all are silent the newest thirty of the others would be looked for among all. A small index each, as for the silent.
CREATE INDEX edit_said ON edit (observed_at) WHERE NOT silent;
CREATE INDEX edit_said_retraction ON edit (observed_at) WHERE NOT silent AND kinds & 1;
CREATE INDEX edit_said_correction ON edit (observed_at) WHERE NOT silent AND kinds & 2;
CREATE INDEX edit_said_figure ON edit (observed_at) WHERE NOT silent AND kinds & 4;
CREATE INDEX edit_said_quote ON edit (observed_at) WHERE NOT silent AND kinds & 8;
CREATE INDEX edit_said_name ON edit (observed_at) WHERE NOT silent AND kinds & 16;
CREATE INDEX edit_said_headline ON edit (observed_at) WHERE NOT silent AND kinds & 32;
CREATE INDEX edit_said_addition ON edit (observed_at) WHERE NOT silent AND kinds & 64;
CREATE INDEX edit_said_cut ON edit (observed_at) WHERE NOT silent AND kinds & 128;
CREATE INDEX edit_said_wording ON edit (observed_at) WHERE NOT silent AND kinds & 256;
CREATE INDEX edit_said_typo ON edit (observed_at) WHERE NOT silent AND kinds & 512;
