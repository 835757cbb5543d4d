-- A gap that throttling taught fades from when it was taught, and what was refused is not tried again for a month. What older
-- releases learnt has no time, and is gone.
ALTER TABLE host_hold ADD COLUMN refused INTEGER;
ALTER TABLE host_hold ADD COLUMN gap_since INTEGER;
