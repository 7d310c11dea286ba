-- asked with no search_path, as a restore runs
SET search_path = '';
SELECT * FROM public.series_kept ORDER BY id;
SELECT * FROM public.series_view ORDER BY id;
SELECT * FROM public.series_all;
SELECT method, thresholds FROM wsis.progress_method ORDER BY method;
SELECT * FROM public.ranked_kept ORDER BY id;
SELECT * FROM public.ranked_view ORDER BY id;
SELECT * FROM public.ranked_all;
SELECT * FROM public.inequality_view;
SELECT * FROM public.measured;
SELECT scheme, low, low_closed, label, source, built_in FROM wsis.band ORDER BY scheme, low, built_in;
SELECT * FROM wsis.band_scheme ORDER BY scheme;
SELECT * FROM public.band_view;
SET enable_seqscan = off;
SELECT id FROM public.series_kept WHERE s = '{}';
