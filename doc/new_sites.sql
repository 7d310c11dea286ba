-- new_sites.svg, in the database of the README's examples: psql -XqAt -f doc/new_sites.sql > doc/new_sites.svg
SELECT wsis.site_map(p.places, p.covered, p.people, p.clusters, s.sites, 25000,
                     outlines => o.outlines, lang => 'en', title => 'Ten new sites, and clusters of towns far from fiber', width => 700)
FROM (SELECT array_agg(geom) AS places, array_agg(population) AS people,
             array_agg(CASE WHEN distance_known <= 25000 THEN true
                            WHEN distance_all > 25000 THEN false END) AS covered,
             array_agg(cluster) AS clusters
      FROM place LEFT JOIN remote USING (geonames_id)) AS p,
     (SELECT array_agg(geom ORDER BY rank) AS sites FROM site WHERE plan = 'build') AS s,
     (SELECT array_agg(outline ORDER BY iso3) AS outlines FROM country_outline) AS o;
