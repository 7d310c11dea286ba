-- geneva_progress.svg, in the database of the README's examples: psql -XqAt -f doc/geneva_progress.sql > doc/geneva_progress.svg
SELECT wsis.progress_chart('open_sdg', wsis.series_agg(year, value), 2015, 50, 1, 100, 2003, 'en',
	'Target 10 of Geneva: more than half of the world''s people online, percent', 700)
FROM wsis.record_geneva_figure
WHERE target = 10 AND what IN ('population with access to ICT', 'population online');
