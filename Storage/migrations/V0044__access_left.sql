-- What a person had set for a feed's former site alone (log-in, headers, certificates, pinned key) and that did not go along
-- when a permanent redirect moved the feed to another site: the names, as `feeds set --forget` knows them; NULL where nothing is.
ALTER TABLE feed ADD COLUMN access_left TEXT;

-- Older versions kept libcurl's own words about a proxy that cannot be used, and these repeat its password.
UPDATE feed SET failure_detail = 'the proxy that is set is no address that can be used', failure_kind = 'proxy'
WHERE failure_detail LIKE 'Unsupported proxy%';

UPDATE feed_state SET failure_detail = 'the proxy that is set is no address that can be used', failure_kind = 'proxy'
WHERE failure_detail LIKE 'Unsupported proxy%';

UPDATE sync_failure SET reason = 'the proxy that is set is no address that can be used'
WHERE reason LIKE 'Unsupported proxy%';
