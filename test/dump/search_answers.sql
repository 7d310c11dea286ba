SELECT id, v, w, v = to_tsvector('wsis.multilingual', t) FROM searched ORDER BY id;
SELECT id FROM searched WHERE v @@ plainto_tsquery('wsis.multilingual', 'information') ORDER BY id;
SELECT tokid, alias FROM ts_token_type('wsis.parser') ORDER BY tokid;
SELECT c, c = (SELECT wsis.corpus_agg(v) FROM searched) FROM statistics;
SELECT id, round(wsis.bm25(v, 'C7 | C2 | digital', c)::numeric, 9) FROM searched, statistics WHERE v @@ 'C7 | C2 | digital' ORDER BY id;
SELECT checked, differing FROM wsis.search_check('searched', 'v', 't');
SELECT id, v, v = to_tsvector('concepts.terms', t) FROM concepts.searched ORDER BY id;
SELECT concept, lang, label, kind FROM wsis.concept_label WHERE NOT built_in ORDER BY lang;
SELECT dictname, length(dictinitoption) FROM pg_ts_dict WHERE dictnamespace = 'concepts'::regnamespace ORDER BY dictname COLLATE "C";
