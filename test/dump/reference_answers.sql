-- asked with no search_path, as a restore runs
SET search_path = '';
SELECT count(*), pg_catalog.md5(pg_catalog.string_agg(t::text, ',' ORDER BY t::text)) FROM wsis.record_timeline t;
SELECT count(*), pg_catalog.md5(pg_catalog.string_agg(t::text, ',' ORDER BY t::text)) FROM wsis.record_text t;
SELECT * FROM "Our ""stocktaking"", 50 %".entry ORDER BY id;
SELECT * FROM "Our ""stocktaking"", 50 %".entry_text;
SELECT id, source, source_rows, stored, refused FROM "Our ""stocktaking"", 50 %".import;
SELECT template, version FROM "Our ""stocktaking"", 50 %".wsis_template ORDER BY template;
SELECT * FROM "Our ""stocktaking"", 50 %".entries_by_action_line ORDER BY action_line;
SELECT * FROM "Our ""stocktaking"", 50 %".entries_by_goal ORDER BY goal;
SELECT * FROM "Our ""stocktaking"", 50 %".entries_by_country;
SELECT * FROM "Our ""stocktaking"", 50 %".entries_matrix_gaps ORDER BY action_line, goal;
SELECT * FROM "Our ""stocktaking"", 50 %".indicators_availability;
SELECT pg_catalog.count(*) FROM "Our ""stocktaking"", 50 %".indicators_gaps;
SELECT * FROM "Our ""stocktaking"", 50 %".prizes_by_category;
SELECT * FROM "Our ""stocktaking"", 50 %".bi_entry ORDER BY entry LIMIT 3;
SELECT * FROM "Our ""stocktaking"", 50 %".bi_sdg ORDER BY position LIMIT 3;
SELECT * FROM "Our ""stocktaking"", 50 %".bi_matrix_gap ORDER BY action_line, goal;
SELECT * FROM "Our ""stocktaking"", 50 %".bi_observation;
-- and it goes on: the same rows again, and upgrades
BEGIN;
SELECT fate, pg_catalog.count(*) FROM wsis.import_stocktaking('Our "stocktaking", 50 %', 'public.exported') GROUP BY fate ORDER BY fate;
SELECT wsis.upgrade_stocktaking('Our "stocktaking", 50 %'), wsis.upgrade_indicators('Our "stocktaking", 50 %'), wsis.upgrade_prizes('Our "stocktaking", 50 %'), wsis.upgrade_bi_views('Our "stocktaking", 50 %');
ROLLBACK;
