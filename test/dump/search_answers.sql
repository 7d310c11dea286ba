SELECT id, v, w, v = to_tsvector('wsis.multilingual', t) FROM searched ORDER BY id;
SELECT id FROM searched WHERE v @@ plainto_tsquery('wsis.multilingual', 'information') ORDER BY id;
SELECT tokid, alias FROM ts_token_type('wsis.parser') ORDER BY tokid;
