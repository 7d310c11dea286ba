-- asked with no search_path, as a restore runs
SET search_path = '';
SELECT * FROM public.gap_stored ORDER BY id;
SELECT * FROM public.gap_view ORDER BY places;
SELECT g, c FROM public.gap_again;
SELECT s.* FROM public.gap_again, wsis.share_within(g, '{1,5,10}') s;
SET enable_seqscan = off;
SELECT id FROM public.gap_stored WHERE g = '{connected 1:0,unconnected 0:0,unknown 0:0,locations 0,weights 1}';
