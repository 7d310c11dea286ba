-- asked with no search_path, as a restore runs
SET search_path = '';
SELECT * FROM public.spread ORDER BY id;
SELECT * FROM public.spread_view;
SELECT ids, wsis.mean(ids) FROM public.spread_again;
SET enable_seqscan = off;
SELECT id FROM public.spread WHERE d = '{}';
