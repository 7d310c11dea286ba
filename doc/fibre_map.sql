-- fibre_map.svg, in the database of the README's examples: psql -XqAt -f doc/fibre_map.sql > doc/fibre_map.svg
SELECT wsis.gap_map(p.places, p.connected, p.people, n.nodes, n.active, o.outlines, 'en', 'Towns and fiber nodes', 700)
FROM (SELECT array_agg(geom) AS places, array_agg(connected) AS connected,
             array_agg(population) AS people
      FROM place) AS p,
     (SELECT array_agg(ST_Point(longitude, latitude, 4326)) AS nodes,
             array_agg(state = 'operational') AS active
      FROM fibre_node) AS n,
     (SELECT array_agg(outline ORDER BY iso3) AS outlines FROM country_outline) AS o;
