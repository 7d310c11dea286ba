-- What a session waits for, in milliseconds, before its first text is indexed with published labels; one that
-- has indexed texts without them.
\c -
SELECT to_tsvector('work.without', 'digital divide') \g /dev/null
SELECT clock_timestamp() AS start \gset
SELECT to_tsvector('work.with_terms', 'digital divide') \g /dev/null
INSERT INTO waited VALUES (1000 * extract(epoch FROM clock_timestamp() - :'start'));
