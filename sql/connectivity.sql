-- connectivity: who is connected, who is not, of whom nobody knows, and how far from a node

-- nodes: the set, its aggregate, distances


-- gap: the summary of places, its aggregate and reports


-- pictures

CREATE FUNCTION wsis.gap_map(
	places geometry[],
	connected boolean[],
	weights double precision[] DEFAULT NULL,
	nodes geometry[] DEFAULT NULL,
	active boolean[] DEFAULT NULL,
	outlines geometry[] DEFAULT NULL,
	lang text DEFAULT 'en',
	title text DEFAULT NULL,
	width int DEFAULT 640)
RETURNS text
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10000
AS 'MODULE_PATHNAME', 'wsis_gap_map';
COMMENT ON FUNCTION wsis.gap_map(geometry[], boolean[], double precision[], geometry[], boolean[], geometry[], text, text, int) IS
	'map as SVG: places that are connected (discs), not connected (rings) or unknown (NULL, hatched rings), their area by weight; nodes that work (full squares), of unknown status (NULL, empty squares), not there (crosses), without active all work; outlines of one''s own polygons and lines; equirectangular, true to scale at the middle latitude; places of unknown location or weight are counted below';
