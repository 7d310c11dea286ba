SET search_path = '';
SELECT region, pg_catalog.md5(places::text), pg_catalog.md5(wsis.place_set_send(places)) FROM public.place_sets ORDER BY region;
SELECT * FROM public.site_choice ORDER BY region, rank;
SELECT pg_catalog.count(*), pg_catalog.count(cluster), pg_catalog.md5(pg_catalog.string_agg(c::text, ',' ORDER BY region, id)) FROM public.place_clusters c;
SELECT r.*, (SELECT wsis.union_agg(s.places) FROM public.place_sets s WHERE region < 10) = u.places AS the_same FROM public.place_union u, wsis.place_report(u.places) r;
SET enable_seqscan = off;
SELECT region FROM public.place_sets WHERE places = '{}';
