SET search_path = '';
SELECT year, pg_catalog.md5(areas::text), pg_catalog.md5(wsis.coverage_set_send(areas)) FROM public.coverage_sets ORDER BY year;
SELECT pg_catalog.count(*), pg_catalog.md5(pg_catalog.string_agg(c::text, ',' ORDER BY id, year)) FROM public.coverage_by_place c;
SELECT r.*, (SELECT wsis.union_agg(s.areas) FROM public.coverage_sets s WHERE year < 2030) = u.areas AS the_same FROM public.coverage_union u, wsis.coverage_report(u.areas) r;
SET enable_seqscan = off;
SELECT year FROM public.coverage_sets WHERE areas = '{}';
