-- Concepts of one's own: published, republished, rolled back, derived; what can't be read is said
SET client_min_messages = warning;
\set SHOW_CONTEXT never
\pset format unaligned

-- a role that may make what is its own, and reads the table of labels
CREATE ROLE search_publisher;
CREATE SCHEMA own AUTHORIZATION search_publisher;
SET ROLE search_publisher;
CREATE TEXT SEARCH DICTIONARY own.terms (TEMPLATE = wsis.concept);
RESET ROLE;

-- what is refused
SELECT * FROM wsis.publish_concepts('wsis.concept');
SELECT * FROM wsis.publish_concepts('pg_catalog.simple');
SELECT * FROM wsis.publish_concepts(NULL);
CREATE TEXT SEARCH DICTIONARY codes (TEMPLATE = wsis.concept, CODES = 'sdg');
SELECT * FROM wsis.publish_concepts('codes');
CREATE TEXT SEARCH DICTIONARY follower (TEMPLATE = wsis.concept, DICTIONARY = 'own.terms');
SELECT * FROM wsis.publish_concepts('follower');
SELECT wsis.create_search_configuration('x', 'follower');
SELECT wsis.create_search_configuration('a.b.c', 'own.terms');
SELECT wsis.concept_source('follower'), wsis.concept_source('own.terms'), wsis.concept_source('codes'), wsis.concept_source(NULL);
CREATE ROLE search_stranger;
GRANT USAGE ON SCHEMA own TO search_stranger;
SET ROLE search_stranger;
SELECT * FROM wsis.publish_concepts('own.terms');
INSERT INTO wsis.concept_label VALUES ('x', 'en', 'x');
RESET ROLE;

-- a table in SKOS, with what can't be read and labels of several concepts
INSERT INTO wsis.concept_label (concept, lang, label, kind) VALUES
	('T1', 'en', 'WATER SUPPLY', 'skos:prefLabel'), ('T1', 'fr', 'APPROVISIONNEMENT EN EAU', 'prefLabel'), ('T1', 'es', 'ABASTECIMIENTO DE AGUA', 'prefLabel'),
	('T1', 'ru', 'водоснабжение', 'preferred'), ('T1', 'zh', '供水', 'altLabel'), ('T1', 'ar', 'إمدادات المياه', 'hiddenLabel'),
	('T2', 'en', 'Programming (computers)', 'preferred'), ('T2', 'es-MX', 'Programación', 'preferred'),
	('T3', 'en', 'water supplies', 'alternative'), ('T4', 'en', 'e-water', 'preferred'), ('T5', 'en', '4IR', 'preferred'), ('T5', 'en', '4th revolution', 'preferred'),
	('T6', 'de', 'Wasser', 'preferred'), ('T6', 'en', 'the', 'preferred'), ('T6', 'en', '…', 'preferred'), ('T6', 'en', 'x', 'strange'), ('', 'en', 'y', 'preferred'),
	(repeat('n', 201), 'en', 'z', 'preferred'), ('T6', 'en', repeat('word ', 70), 'preferred'), ('T6', 'en', '(only)', 'preferred'), ('T6', 'en', '', 'preferred');
SET ROLE search_publisher;
SELECT what, left(concept, 20) AS concept, lang, left(label, 20) AS label, detail FROM wsis.publish_concepts('own.terms')
WHERE what IN ('unreadable', 'reindex') OR concept LIKE 'T%' ORDER BY what, concept COLLATE "C", lang, label COLLATE "C", detail;
SELECT wsis.create_search_configuration('texts', 'own.terms');
SELECT wsis.create_search_configuration('texts', 'own.terms');
SELECT wsis.create_search_configuration('own."Other Texts"', 'own.terms');
RESET ROLE;
SELECT dictname, dictinitoption FROM pg_ts_dict WHERE dictnamespace = 'own'::regnamespace AND dictname <> 'terms' ORDER BY dictname COLLATE "C";
SELECT t, to_tsvector('own.texts', t)
FROM unnest(ARRAY['the water supply of the city', 'L''approvisionnement en eau de la ville est là', 'el abastecimiento de agua es un derecho', 'Водоснабжения города', '城市供水', 'إمدادات المياه في المدينة',
	'programming in the schools', 'la programación de los países', 'e-water and e water', 'the 4IR, the 4th revolution', 'the digital divide']) AS t;

-- another thousand labels of one name: no more than 32 concepts are kept, the rest is said
INSERT INTO wsis.concept_label (concept, lang, label) SELECT format('M%s', i), 'en', 'many meanings' FROM generate_series(1, 40) i;
SELECT what, detail, count(*) FROM wsis.publish_concepts('own.terms') WHERE concept LIKE 'M%' GROUP BY 1, 2 ORDER BY 1, 2;
SELECT length(to_tsvector('own.texts', 'many meanings'));
DELETE FROM wsis.concept_label WHERE concept LIKE 'M%';

-- the same rows make the same bytes; another order of rows too
SELECT md5(dictinitoption) AS before FROM pg_ts_dict WHERE dictname = 'terms' \gset
BEGIN;
SELECT count(*) FROM wsis.publish_concepts('own.terms') WHERE what = 'published';
SELECT md5(dictinitoption) AS once FROM pg_ts_dict WHERE dictname = 'terms' \gset
CREATE TEMP TABLE copy AS SELECT * FROM wsis.concept_label WHERE NOT built_in;
DELETE FROM wsis.concept_label WHERE NOT built_in;
INSERT INTO wsis.concept_label SELECT * FROM copy ORDER BY md5(label);
SELECT count(*) FROM wsis.publish_concepts('own.terms') WHERE what = 'published';
SELECT md5(dictinitoption) = :'once' AS same, :'once' <> :'before' AS changed FROM pg_ts_dict WHERE dictname = 'terms';
-- within the transaction the new labels count, after it the old ones
INSERT INTO wsis.concept_label (concept, lang, label) VALUES ('N1', 'en', 'night sky');
SELECT to_tsvector('own.texts', 'the night sky');
SELECT count(*) FROM wsis.publish_concepts('own.terms') WHERE what = 'published';
SELECT to_tsvector('own.texts', 'the night sky');
ROLLBACK;
SELECT to_tsvector('own.texts', 'the night sky'), to_tsvector('own.texts', 'many meanings') @@ '''K:M1'''::tsquery AS old_labels;

-- what was indexed with other labels
CREATE TABLE own.document (id int, body text, v tsvector GENERATED ALWAYS AS (to_tsvector('own.texts', body)) STORED);
CREATE INDEX document_body ON own.document USING gin (to_tsvector('own."Other Texts"', body));
CREATE INDEX document_v ON own.document USING gin (v);
INSERT INTO own.document SELECT i, CASE WHEN i % 2 = 0 THEN 'the night sky' ELSE 'water supply' END FROM generate_series(1, 10) i;
INSERT INTO wsis.concept_label (concept, lang, label) VALUES ('N1', 'en', 'night sky');
SELECT what, detail FROM wsis.publish_concepts('own.terms') WHERE what = 'reindex' ORDER BY detail COLLATE "C";
SELECT count(*) FROM own.document WHERE v @@ '''K:N1'''::tsquery;
UPDATE own.document SET body = body;
SELECT count(*) FROM own.document WHERE v @@ '''K:N1'''::tsquery;

-- in parallel workers as in the leader
SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0; SET max_parallel_workers_per_gather = 2;
SELECT count(*) FROM own.document WHERE to_tsvector('own.texts', body || ' ') IS DISTINCT FROM v;
RESET parallel_setup_cost; RESET parallel_tuple_cost; RESET min_parallel_table_scan_size; RESET max_parallel_workers_per_gather;

-- words that the labels teach: in three concepts or more, and marked
INSERT INTO wsis.concept_label (concept, lang, label) SELECT 'D' || i, l.lang, format(l.label, i)
FROM generate_series(1, 3) i, (VALUES ('en', 'zebra kind%s'), ('fr', 'sorte%s de zèbre'), ('zh', '斑马%s种'), ('ru', 'зебра вид%s')) l (lang, label);
SELECT count(*) FROM wsis.publish_concepts('own.terms', derive => true) WHERE what = 'published';
SELECT t, to_tsvector(c::regconfig, t) @@ '''D:zebra'''::tsquery AS found
FROM (VALUES ('own.texts', 'the zebras are in the zoo'), ('own.texts', 'Les zèbres sont dans la savane'), ('own.texts', '看见斑马了'), ('own.texts', 'зебры бегут'), ('own.texts', 'the horses are in the zoo')) x (c, t);
SELECT count(*) FROM wsis.publish_concepts('own.terms') WHERE what = 'published';
SELECT to_tsvector('own.texts', 'the zebras are in the zoo');

-- labels that were tampered with are refused: header, length, checksum, inner numbers
CREATE FUNCTION pg_temp.tampered(at int, byte int) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	packed bytea := decode((SELECT substring(dictinitoption FROM '''(.*)''') FROM pg_ts_dict WHERE dictname = 'terms'), 'base64');
BEGIN
	EXECUTE format('ALTER TEXT SEARCH DICTIONARY own.terms (LABELS = %L)',
		encode(CASE WHEN at < 0 THEN substr(packed, 1, length(packed) + at) ELSE set_byte(packed, at, byte) END, 'base64'));
	RETURN 'taken';
EXCEPTION WHEN data_corrupted THEN
	GET STACKED DIAGNOSTICS packed = PG_EXCEPTION_DETAIL;
	RETURN convert_from(packed, 'UTF8');
END $$;
SELECT at, pg_temp.tampered(at, byte) FROM (VALUES (0, 0), (8, 9), (12, 9), (16, 1), (20, 1), (28, 255), (64, 255), (5000, 200), (-1, 0), (-10000, 0)) x (at, byte);
SELECT to_tsvector('own.texts', 'the night sky');

-- labels that were made by hand, with a checksum that is right: two words, one label
CREATE FUNCTION pg_temp.crc32c(bytes bytea) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
	crc bigint := 4294967295;
BEGIN
	FOR i IN 0 .. length(bytes) - 1 LOOP
		crc := crc # get_byte(bytes, i);
		FOR bit IN 1 .. 8 LOOP
			crc := CASE WHEN crc & 1 = 1 THEN (crc >> 1) # 2197175160 ELSE crc >> 1 END;
		END LOOP;
	END LOOP;
	RETURN crc # 4294967295;
END $$;
-- a number, its lowest byte first
CREATE FUNCTION pg_temp.number(n bigint) RETURNS bytea LANGUAGE sql AS $$
	SELECT string_agg(set_byte('\x00'::bytea, 0, (n >> 8 * i & 255)::int), '' ORDER BY i) FROM generate_series(0, 3) i $$;
CREATE FUNCTION pg_temp.with_checksum(pack bytea) RETURNS bytea LANGUAGE sql AS $$
	SELECT overlay(pack PLACING pg_temp.number(pg_temp.crc32c(substr(pack, 25))) FROM 21 FOR 4) $$;
CREATE FUNCTION pg_temp.by_hand(index bytea, concepts int = 1, words int = 2, nodes int = 3, labels int = 1, texts int = 1,
	index_size bigint = NULL, text_size bigint = NULL) RETURNS bytea LANGUAGE sql AS $$
	SELECT pg_temp.with_checksum('WSISlbl'::bytea || '\x00' || string_agg(pg_temp.number(n), '' ORDER BY i) || index || 'digital divide'::bytea || '\x00')
	FROM unnest(ARRAY[2, 16909060, 64 + length(index) + 15, 0, 150000, concepts, words, nodes, labels, texts,
		coalesce(index_size, length(index)), length(index), coalesce(text_size, 15), 15]) WITH ORDINALITY n (n, i) $$;
CREATE FUNCTION pg_temp.publish_by_hand(pack bytea) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	detail text;
BEGIN
	EXECUTE format('ALTER TEXT SEARCH DICTIONARY own.terms (LABELS = %L)', encode(pack, 'base64'));
	RETURN 'taken: ' || to_tsvector('own.texts', 'The digital divide divides digital things')::text;
EXCEPTION WHEN data_corrupted THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
	RETURN detail;
END $$;
CREATE TEMP TABLE hand (what text, concepts text, words text, nodes text, labels text);
INSERT INTO hand VALUES
	('right', '4b3a7800', '00626469676974000376696400', '0200020101', '1100'),
	('a long number for a short one', '4b3a7800', '00626469676974000376696400', '020002810001', '1100'),
	('concept without a name', '4b3a00', '00626469676974000376696400', '0200020101', '1100'),
	('a word shares more than there is', '4b3a7800', '00626469676974000876696400', '0200020101', '1100'),
	('a word of too many bytes', '4b3a7800', '006264696769740003' || repeat('76', 260) || '00', '0200020101', '1100'),
	('a word twice', '4b3a7800', '00626469676974000600', '0200020101', '1100'),
	('words out of order', '4b3a7800', '0062646976696400036769746100', '0200020101', '1100'),
	('no such word', '4b3a7800', '00626469676974000376696400', '0200020201', '1100'),
	('a number that never ends', '4b3a7800', '00626469676974000376696400', '020002ffffffffff0101', '1100'),
	('a number that is too large', '4b3a7800', '00626469676974000376696400', '020002ffffffff7f01', '1100'),
	('children that are not there', '4b3a7800', '00626469676974000376696400', '020004010101', '1100'),
	('a node of nobody', '4b3a7800', '00626469676974000376696400', '02000001', '1100'),
	('a child twice', '4b3a7800', '00626469676974000376696400', '0400000001', '1100'),
	('a label without words', '4b3a7800', '00626469676974000376696400', '0300020101', '1100'),
	('no such concept', '4b3a7800', '00626469676974000376696400', '0200020101', '1101'),
	('no such language', '4b3a7800', '00626469676974000376696400', '0200020101', '1600'),
	('no last label', '4b3a7800', '00626469676974000376696400', '0200020101', '0100'),
	('more labels than were said', '4b3a7800', '00626469676974000376696400', '0200020101', '01001100'),
	('a text that came before all', '4b3a7800', '00626469676974000376696400', '0200020101', '310001'),
	('a concept that is no text', '4b3aff00', '00626469676974000376696400', '0200020101', '1100'),
	('bytes behind the end', '4b3a7800', '00626469676974000376696400', '0200020101', '110000'),
	('nothing', '', '', '', '');
SELECT what, pg_temp.publish_by_hand(pg_temp.by_hand(decode(concepts || words || nodes || labels, 'hex'))) FROM hand;
CREATE TEMP TABLE right_index AS SELECT decode(concepts || words || nodes || labels, 'hex') AS i FROM hand WHERE what = 'right';
SELECT what, pg_temp.publish_by_hand(pack) FROM right_index, LATERAL (VALUES
	('more concepts', pg_temp.by_hand(i, concepts => 2)), ('fewer', pg_temp.by_hand(i, concepts => 0)),
	('very many', pg_temp.by_hand(i, concepts => -1)),
	('more words', pg_temp.by_hand(i, words => 3)), ('fewer words', pg_temp.by_hand(i, words => 1)),
	('no nodes', pg_temp.by_hand(i, nodes => 0)), ('more nodes', pg_temp.by_hand(i, nodes => 4)),
	('no labels', pg_temp.by_hand(i, labels => 0)), ('no texts', pg_temp.by_hand(i, texts => 0)),
	('index larger than it can be', pg_temp.by_hand(i, index_size => 1000000000)), ('index that is no pglz', pg_temp.by_hand(i, index_size => 100)),
	('index shorter than it is', pg_temp.by_hand(i, index_size => 3)), ('without an end', pg_temp.by_hand(i, index_size => 4294967295))) x (what, pack);
-- texts are read when they are asked for
SELECT pg_temp.publish_by_hand(pg_temp.by_hand(i, text_size => 200)) FROM right_index;
SELECT * FROM wsis.concepts('own.texts', 'the digital divide');
-- what can't be read leaves nothing in memory
CREATE FUNCTION pg_temp.growth(times int) RETURNS numeric LANGUAGE plpgsql AS $$
DECLARE
	before numeric := (SELECT sum(total_bytes) FROM pg_backend_memory_contexts);
	refused int := 0;
BEGIN
	FOR i IN 1 .. times LOOP
		BEGIN
			PERFORM wsis.concepts('own.texts', 'the digital divide');
		EXCEPTION WHEN data_corrupted THEN
			refused := refused + 1;
		END;
	END LOOP;
	RETURN CASE refused WHEN times THEN (SELECT sum(total_bytes) FROM pg_backend_memory_contexts) - before END;
END $$;
SELECT pg_temp.publish_by_hand(pg_temp.by_hand(i, text_size => 1900)) FROM right_index;
SELECT pg_temp.growth(5000) < 2000000 AS nothing_left;
SELECT pg_temp.publish_by_hand(pg_temp.by_hand(i)) FROM right_index;
SELECT * FROM wsis.concepts('own.texts', 'the digital divide');
-- any byte changed: refused, or taken and read to the end
CREATE FUNCTION pg_temp.change_bytes(pack bytea) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
	answers bigint := 0;
BEGIN
	FOR at IN 24 .. length(pack) - 1 LOOP
		FOR byte IN 0 .. 3 LOOP
			IF pg_temp.publish_by_hand(pg_temp.with_checksum(set_byte(pack, at, get_byte(pack, at) # (ARRAY[1, 16, 128, 255])[byte + 1]))) IS NULL THEN
				RAISE 'no answer';
			END IF;
			BEGIN
				PERFORM wsis.concepts('own.texts', 'the digital divide');
			EXCEPTION WHEN data_corrupted THEN
			END;
			answers := answers + 1;
		END LOOP;
	END LOOP;
	RETURN answers;
END $$;
SELECT pg_temp.change_bytes(pg_temp.by_hand(i)) FROM right_index;
-- what can't be read is published anew
SELECT count(*) FROM wsis.publish_concepts('own.terms') WHERE what = 'published';
SELECT to_tsvector('own.texts', 'the night sky');

-- whatever stands first in the search path
CREATE SCHEMA hostile;
CREATE FUNCTION hostile.refuse(text, text) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'hostile'; END $$;
CREATE FUNCTION hostile.refuse_numbers(int, int) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'hostile'; END $$;
CREATE OPERATOR hostile.!~~ (LEFTARG = text, RIGHTARG = text, FUNCTION = hostile.refuse);
CREATE OPERATOR hostile.= (LEFTARG = text, RIGHTARG = text, FUNCTION = hostile.refuse);
CREATE OPERATOR hostile.= (LEFTARG = int, RIGHTARG = int, FUNCTION = hostile.refuse_numbers);
CREATE COLLATION hostile."C" (PROVIDER = icu, LOCALE = 'en', DETERMINISTIC = false);
CREATE TEMP TABLE packed AS SELECT dictinitoption FROM pg_ts_dict WHERE oid = 'own.terms'::regdictionary;
SET search_path = hostile, pg_catalog;
SELECT what FROM wsis.publish_concepts('own.terms') WHERE what COLLATE pg_catalog."C" OPERATOR(pg_catalog.=) 'published';
RESET search_path;
SELECT dictinitoption = (SELECT dictinitoption FROM packed) AS same FROM pg_ts_dict WHERE oid = 'own.terms'::regdictionary;

DELETE FROM wsis.concept_label WHERE NOT built_in;
DROP SCHEMA own CASCADE;
DROP SCHEMA hostile CASCADE;
DROP TEXT SEARCH DICTIONARY codes, follower;
DROP ROLE search_publisher, search_stranger;
