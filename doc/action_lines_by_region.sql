-- the picture at the top of the README: projects by action line and region
SELECT wsis.table_map(
	array_agg(DISTINCT line ORDER BY line)::text[], array_agg(DISTINCT region ORDER BY region),
	array_agg(projects ORDER BY line, region), title => '334 WSIS Stocktaking projects: action line by ITU region',
	width => 760)
FROM (
	SELECT l.line, r.code AS region, count(p.id)::float8 AS projects
	FROM wsis.unnest(wsis.expand('C1-C11'::wsis.action_line_set) - 'C7') AS l (line)
	CROSS JOIN wsis.itu_region r
	LEFT JOIN (project p LEFT JOIN wsis.country c ON c.iso3 = p.country)
		ON p.line = l.line AND coalesce(c.itu_region, p.region_as_printed) = r.code
	GROUP BY l.line, r.code) AS counted
