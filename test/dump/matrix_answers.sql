-- asked with no search_path, as a restore runs
SET search_path = '';
SELECT edition, action_line, sdg, status, note, source FROM wsis.matrix_link WHERE NOT built_in ORDER BY edition, action_line, sdg;
SELECT edition, built_in, count(*) FROM wsis.matrix_link GROUP BY edition, built_in ORDER BY edition, built_in;
SELECT wsis.official_matrix('ministry'), wsis.total(wsis.official_matrix()), wsis.sdgs_of('{C2}'), wsis.action_lines_of('{9.b}');
SELECT count(*) FROM wsis.gdc_link;
SELECT * FROM public.counted ORDER BY id;
SELECT * FROM public.counted_view;
SELECT pg_catalog.md5(picture), "all" FROM public.counted_again;
SET enable_seqscan = off;
SELECT id FROM public.counted WHERE m = '{}';
