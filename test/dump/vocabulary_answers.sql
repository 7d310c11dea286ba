-- asked with no search_path, as a restore runs
SET search_path = '';
SELECT sdg, lang, label FROM wsis.sdg_label WHERE NOT built_in ORDER BY sdg, lang;
SELECT action_line, lang, label, short_label, source FROM wsis.action_line_label WHERE NOT built_in ORDER BY action_line, lang;
SELECT count(*) FROM wsis.sdg_label;
SELECT wsis.label('C2'::wsis.action_line), wsis.label('9.c'::wsis.sdg), wsis.label('9'::wsis.sdg, 'pt-BR');
SELECT * FROM public.stored ORDER BY id;
SELECT * FROM public.stored_view ORDER BY goals;
SELECT * FROM public.stored_again ORDER BY goals;
SET enable_seqscan = off;
SELECT count(*) FROM public.stored WHERE codes @> '{9.c}';
SELECT count(*) FROM public.stored WHERE lines && 'C7';
