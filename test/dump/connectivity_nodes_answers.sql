SET search_path = '';
SELECT region, pg_catalog.md5(nodes::text), pg_catalog.md5(wsis.node_set_send(nodes)) FROM public.node_sets ORDER BY region;
SELECT pg_catalog.count(*), pg_catalog.md5(pg_catalog.string_agg(d::text, ',' ORDER BY id, region)) FROM public.node_distances d;
SELECT r.*, (SELECT wsis.union_agg(s.nodes) FROM public.node_sets s WHERE region < 10) = u.nodes AS the_same FROM public.node_union u, wsis.node_report(u.nodes) r;
SET enable_seqscan = off;
SELECT region FROM public.node_sets WHERE nodes = '{}';
