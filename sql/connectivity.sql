-- connectivity: who is connected, who is not, of whom nobody knows, and how far from a node

-- nodes: the set, its aggregate, distances

-- CREATE EXTENSION has PostGIS's schema in its search_path: the only two names that are not
-- qualified here are those of its types, and they must be no one else's
DO $$
BEGIN
	IF (
		SELECT count(*) FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_extension e ON d.refobjid OPERATOR(pg_catalog.=) e.oid
		WHERE d.classid OPERATOR(pg_catalog.=) 'pg_catalog.pg_type'::pg_catalog.regclass
			AND d.refclassid OPERATOR(pg_catalog.=) 'pg_catalog.pg_extension'::pg_catalog.regclass
			AND d.objid IN ('geometry'::pg_catalog.regtype, 'geography'::pg_catalog.regtype)
			AND d.deptype OPERATOR(pg_catalog.=) 'e' AND e.extname OPERATOR(pg_catalog.=) 'postgis') OPERATOR(pg_catalog.<>) 2
	THEN
		RAISE EXCEPTION 'geometry and geography are not the types of PostGIS'
			USING HINT = 'Drop or rename the types of these names in the schema wsis.';
	END IF;
END $$;

CREATE TYPE wsis.node_set;

CREATE FUNCTION wsis.node_set_in(cstring) RETURNS wsis.node_set
	AS 'MODULE_PATHNAME', 'wsis_node_set_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.node_set_in(cstring) IS 'reads a node set from text';

CREATE FUNCTION wsis.node_set_out(wsis.node_set) RETURNS cstring
	AS 'MODULE_PATHNAME', 'wsis_node_set_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.node_set_out(wsis.node_set) IS 'writes a node set as text';

CREATE FUNCTION wsis.node_set_recv(internal) RETURNS wsis.node_set
	AS 'MODULE_PATHNAME', 'wsis_node_set_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.node_set_recv(internal) IS 'reads a node set from binary';

CREATE FUNCTION wsis.node_set_send(wsis.node_set) RETURNS bytea
	AS 'MODULE_PATHNAME', 'wsis_node_set_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.node_set_send(wsis.node_set) IS 'writes a node set as binary';

CREATE TYPE wsis.node_set (
	INPUT = wsis.node_set_in,
	OUTPUT = wsis.node_set_out,
	RECEIVE = wsis.node_set_recv,
	SEND = wsis.node_set_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = double,
	STORAGE = external
);
COMMENT ON TYPE wsis.node_set IS 'nodes on the earth as a tree that finds the nearest: {2.35 48.85 #7 "fibre",-17.45 14.69 ?}: longitude, latitude, id, class, ? where nobody knows whether the node works; left_out and unknown count nodes that are not there and nodes of unknown place';

CREATE FUNCTION wsis.node_set_lt(wsis.node_set, wsis.node_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_node_set_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.node_set_lt(wsis.node_set, wsis.node_set) IS 'implementation of <';

CREATE FUNCTION wsis.node_set_le(wsis.node_set, wsis.node_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_node_set_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.node_set_le(wsis.node_set, wsis.node_set) IS 'implementation of <=';

CREATE FUNCTION wsis.node_set_ge(wsis.node_set, wsis.node_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_node_set_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.node_set_ge(wsis.node_set, wsis.node_set) IS 'implementation of >=';

CREATE FUNCTION wsis.node_set_gt(wsis.node_set, wsis.node_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_node_set_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.node_set_gt(wsis.node_set, wsis.node_set) IS 'implementation of >';

CREATE FUNCTION wsis.node_set_cmp(wsis.node_set, wsis.node_set) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_node_set_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.node_set_cmp(wsis.node_set, wsis.node_set) IS 'btree comparison: below, at or above 0';

CREATE FUNCTION wsis.node_set_eq(wsis.node_set, wsis.node_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_node_set_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.node_set_eq(wsis.node_set, wsis.node_set) IS 'implementation of =';

CREATE FUNCTION wsis.node_set_ne(wsis.node_set, wsis.node_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_node_set_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.node_set_ne(wsis.node_set, wsis.node_set) IS 'implementation of <>';

CREATE FUNCTION wsis.node_set_hash(wsis.node_set) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_node_set_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.node_set_hash(wsis.node_set) IS 'hash';

CREATE FUNCTION wsis.node_set_hash_extended(wsis.node_set, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME', 'wsis_node_set_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.node_set_hash_extended(wsis.node_set, bigint) IS 'hash with a seed';

CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.node_set, RIGHTARG = wsis.node_set, FUNCTION = wsis.node_set_eq,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR pg_catalog.= (wsis.node_set, wsis.node_set) IS 'has the same nodes and counts';

CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.node_set, RIGHTARG = wsis.node_set, FUNCTION = wsis.node_set_ne,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.node_set, wsis.node_set) IS 'has other nodes or counts';

CREATE OPERATOR pg_catalog.< (
	LEFTARG = wsis.node_set, RIGHTARG = wsis.node_set, FUNCTION = wsis.node_set_lt,
	COMMUTATOR = OPERATOR(pg_catalog.>), NEGATOR = OPERATOR(pg_catalog.>=),
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR pg_catalog.< (wsis.node_set, wsis.node_set) IS 'comes before: some order, for DISTINCT and merge joins';

CREATE OPERATOR pg_catalog.<= (
	LEFTARG = wsis.node_set, RIGHTARG = wsis.node_set, FUNCTION = wsis.node_set_le,
	COMMUTATOR = OPERATOR(pg_catalog.>=), NEGATOR = OPERATOR(pg_catalog.>),
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR pg_catalog.<= (wsis.node_set, wsis.node_set) IS 'comes before or is equal';

CREATE OPERATOR pg_catalog.>= (
	LEFTARG = wsis.node_set, RIGHTARG = wsis.node_set, FUNCTION = wsis.node_set_ge,
	COMMUTATOR = OPERATOR(pg_catalog.<=), NEGATOR = OPERATOR(pg_catalog.<),
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR pg_catalog.>= (wsis.node_set, wsis.node_set) IS 'comes behind or is equal';

CREATE OPERATOR pg_catalog.> (
	LEFTARG = wsis.node_set, RIGHTARG = wsis.node_set, FUNCTION = wsis.node_set_gt,
	COMMUTATOR = OPERATOR(pg_catalog.<), NEGATOR = OPERATOR(pg_catalog.<=),
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR pg_catalog.> (wsis.node_set, wsis.node_set) IS 'comes behind';

CREATE OPERATOR CLASS wsis.node_set_ops DEFAULT FOR TYPE wsis.node_set USING btree AS
	OPERATOR 1 pg_catalog.<,
	OPERATOR 2 pg_catalog.<=,
	OPERATOR 3 pg_catalog.=,
	OPERATOR 4 pg_catalog.>=,
	OPERATOR 5 pg_catalog.>,
	FUNCTION 1 wsis.node_set_cmp(wsis.node_set, wsis.node_set);
COMMENT ON OPERATOR CLASS wsis.node_set_ops USING btree IS 'some order of node sets: number of nodes, then their bytes';
COMMENT ON OPERATOR FAMILY wsis.node_set_ops USING btree IS 'some order of node sets';

CREATE OPERATOR CLASS wsis.node_set_ops DEFAULT FOR TYPE wsis.node_set USING hash AS
	OPERATOR 1 pg_catalog.=,
	FUNCTION 1 wsis.node_set_hash(wsis.node_set),
	FUNCTION 2 wsis.node_set_hash_extended(wsis.node_set, bigint);
COMMENT ON OPERATOR CLASS wsis.node_set_ops USING hash IS 'equality of node_set';
COMMENT ON OPERATOR FAMILY wsis.node_set_ops USING hash IS 'equality of node_set';

-- Text, as drivers send it
CREATE CAST (text AS wsis.node_set) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS wsis.node_set) IS 'reads a node set';
CREATE CAST (varchar AS wsis.node_set) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (varchar AS wsis.node_set) IS 'reads a node set';
CREATE CAST (wsis.node_set AS text) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (wsis.node_set AS text) IS 'canonical text';
CREATE CAST (wsis.node_set AS varchar) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (wsis.node_set AS varchar) IS 'canonical text';

-- Aggregates: the state is a list of nodes with spare room

CREATE FUNCTION wsis.node_set_add_set(wsis.node_set, wsis.node_set) RETURNS wsis.node_set
	AS 'MODULE_PATHNAME', 'wsis_node_set_add_set' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.node_set_add_set(wsis.node_set, wsis.node_set) IS 'transition of union_agg, and what merges states';

CREATE FUNCTION wsis.node_set_final(wsis.node_set) RETURNS wsis.node_set
	AS 'MODULE_PATHNAME', 'wsis_node_set_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION wsis.node_set_final(wsis.node_set) IS 'a state as a value: the tree';

CREATE AGGREGATE wsis.union_agg(wsis.node_set) (
	SFUNC = wsis.node_set_add_set, STYPE = wsis.node_set, SSPACE = 256,
	COMBINEFUNC = wsis.node_set_add_set, FINALFUNC = wsis.node_set_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.union_agg(wsis.node_set) IS 'the nodes of all sets, each as often as it comes, and the sums of their counts; a NULL adds nothing, no set at all is NULL';

CREATE FUNCTION wsis.node_set_add(wsis.node_set, geometry) RETURNS wsis.node_set
	AS 'MODULE_PATHNAME', 'wsis_node_set_add' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.node_set_add(wsis.node_set, geometry) IS 'transition of node_set_agg';

CREATE AGGREGATE wsis.node_set_agg(geometry) (
	SFUNC = wsis.node_set_add, STYPE = wsis.node_set, SSPACE = 256,
	COMBINEFUNC = wsis.node_set_add_set, FINALFUNC = wsis.node_set_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.node_set_agg(geometry) IS 'a set of nodes at these places, all known to work, without ids; points or multi-points, which count as their members, in degrees (SRID 4326 or 0); a place that is NULL, empty or not on the earth is unknown and counted; no row at all is NULL';

CREATE FUNCTION wsis.node_set_add(wsis.node_set, geometry, bigint) RETURNS wsis.node_set
	AS 'MODULE_PATHNAME', 'wsis_node_set_add' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.node_set_add(wsis.node_set, geometry, bigint) IS 'transition of node_set_agg';

CREATE AGGREGATE wsis.node_set_agg(geometry, bigint) (
	SFUNC = wsis.node_set_add, STYPE = wsis.node_set, SSPACE = 256,
	COMBINEFUNC = wsis.node_set_add_set, FINALFUNC = wsis.node_set_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.node_set_agg(geometry, bigint) IS 'a set of nodes at these places with their ids, all known to work; points or multi-points, which count as their members, in degrees (SRID 4326 or 0); a place that is NULL, empty or not on the earth is unknown and counted; no row at all is NULL';

CREATE FUNCTION wsis.node_set_add(wsis.node_set, geometry, bigint, text, boolean) RETURNS wsis.node_set
	AS 'MODULE_PATHNAME', 'wsis_node_set_add' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.node_set_add(wsis.node_set, geometry, bigint, text, boolean) IS 'transition of node_set_agg';

CREATE AGGREGATE wsis.node_set_agg(geometry, bigint, text, boolean) (
	SFUNC = wsis.node_set_add, STYPE = wsis.node_set, SSPACE = 256,
	COMBINEFUNC = wsis.node_set_add_set, FINALFUNC = wsis.node_set_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.node_set_agg(geometry, bigint, text, boolean) IS 'a set of nodes at these places with ids and classes; active: true = works, NULL = nobody knows, false = not (yet) there, which is left out and counted; points or multi-points, which count as their members, in degrees (SRID 4326 or 0); a place that is NULL, empty or not on the earth is unknown and counted; no row at all is NULL';

CREATE FUNCTION wsis.node_set_add(wsis.node_set, geography) RETURNS wsis.node_set
	AS 'MODULE_PATHNAME', 'wsis_node_set_add' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.node_set_add(wsis.node_set, geography) IS 'transition of node_set_agg';

CREATE AGGREGATE wsis.node_set_agg(geography) (
	SFUNC = wsis.node_set_add, STYPE = wsis.node_set, SSPACE = 256,
	COMBINEFUNC = wsis.node_set_add_set, FINALFUNC = wsis.node_set_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.node_set_agg(geography) IS 'a set of nodes at these places, all known to work, without ids; points or multi-points, which count as their members, in degrees (SRID 4326 or 0); a place that is NULL, empty or not on the earth is unknown and counted; no row at all is NULL';

CREATE FUNCTION wsis.node_set_add(wsis.node_set, geography, bigint) RETURNS wsis.node_set
	AS 'MODULE_PATHNAME', 'wsis_node_set_add' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.node_set_add(wsis.node_set, geography, bigint) IS 'transition of node_set_agg';

CREATE AGGREGATE wsis.node_set_agg(geography, bigint) (
	SFUNC = wsis.node_set_add, STYPE = wsis.node_set, SSPACE = 256,
	COMBINEFUNC = wsis.node_set_add_set, FINALFUNC = wsis.node_set_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.node_set_agg(geography, bigint) IS 'a set of nodes at these places with their ids, all known to work; points or multi-points, which count as their members, in degrees (SRID 4326 or 0); a place that is NULL, empty or not on the earth is unknown and counted; no row at all is NULL';

CREATE FUNCTION wsis.node_set_add(wsis.node_set, geography, bigint, text, boolean) RETURNS wsis.node_set
	AS 'MODULE_PATHNAME', 'wsis_node_set_add' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.node_set_add(wsis.node_set, geography, bigint, text, boolean) IS 'transition of node_set_agg';

CREATE AGGREGATE wsis.node_set_agg(geography, bigint, text, boolean) (
	SFUNC = wsis.node_set_add, STYPE = wsis.node_set, SSPACE = 256,
	COMBINEFUNC = wsis.node_set_add_set, FINALFUNC = wsis.node_set_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.node_set_agg(geography, bigint, text, boolean) IS 'a set of nodes at these places with ids and classes; active: true = works, NULL = nobody knows, false = not (yet) there, which is left out and counted; points or multi-points, which count as their members, in degrees (SRID 4326 or 0); a place that is NULL, empty or not on the earth is unknown and counted; no row at all is NULL';

-- Distances, in meters on WGS84, and nodes in their order

CREATE FUNCTION wsis.nearest_distance(point geometry, nodes wsis.node_set) RETURNS double precision
	AS 'MODULE_PATHNAME', 'wsis_nearest_distance' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION wsis.nearest_distance(geometry, wsis.node_set) IS 'meters on WGS84 from a point to the nearest node, Infinity when there is none; NULL for an unknown place (NULL, empty, not on the earth); a NULL set has no nodes';

CREATE FUNCTION wsis.nearest_distance(point geometry, nodes wsis.node_set, class text) RETURNS double precision
	AS 'MODULE_PATHNAME', 'wsis_nearest_distance' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION wsis.nearest_distance(geometry, wsis.node_set, text) IS 'meters on WGS84 from a point to the nearest node of a class (NULL: of any), Infinity when there is none; NULL for an unknown place (NULL, empty, not on the earth); a NULL set has no nodes';

CREATE FUNCTION wsis.nearest_distances(point geometry, nodes wsis.node_set, OUT distance_all double precision, OUT distance_known double precision) RETURNS record
	AS 'MODULE_PATHNAME', 'wsis_nearest_distances' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION wsis.nearest_distances(geometry, wsis.node_set) IS 'meters on WGS84 from a point to the nearest node of any status, and to the nearest that is known to work; Infinity when there is none; one row of NULL for an unknown place (NULL, empty, not on the earth); a NULL set has no nodes';

CREATE FUNCTION wsis.nearest(point geometry, nodes wsis.node_set, k integer DEFAULT 1, class text DEFAULT NULL, OUT id bigint, OUT distance double precision, OUT class text, OUT active boolean, OUT geom geometry) RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'wsis_nearest' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 200 ROWS 1;
COMMENT ON FUNCTION wsis.nearest(geometry, wsis.node_set, integer, text) IS 'the k nearest nodes of a class (NULL: of any) in order of their distances in meters on WGS84, equal ones by id, without id last; fewer when there are fewer, none for an unknown place; a NULL set has no nodes';

CREATE FUNCTION wsis.nearest_by_class(point geometry, nodes wsis.node_set, OUT id bigint, OUT distance double precision, OUT class text, OUT active boolean, OUT geom geometry) RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'wsis_nearest_by_class' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 500 ROWS 5;
COMMENT ON FUNCTION wsis.nearest_by_class(geometry, wsis.node_set) IS 'the nearest node of each class, in order of the classes, nodes without a class last; distance in meters on WGS84; none for an unknown place; a NULL set has no nodes';

CREATE FUNCTION wsis.count_within(point geometry, nodes wsis.node_set, meters double precision) RETURNS bigint
	AS 'MODULE_PATHNAME', 'wsis_count_within' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION wsis.count_within(geometry, wsis.node_set, double precision) IS 'how many nodes of any status are at most so many meters away on WGS84; NULL for an unknown place (NULL, empty, not on the earth); a NULL set has no nodes; a radius that is NULL gives NULL, one that is negative or NaN is an error';

CREATE FUNCTION wsis.nearest_distance(point geography, nodes wsis.node_set) RETURNS double precision
	AS 'MODULE_PATHNAME', 'wsis_nearest_distance' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION wsis.nearest_distance(geography, wsis.node_set) IS 'meters on WGS84 from a point to the nearest node, Infinity when there is none; NULL for an unknown place (NULL, empty, not on the earth); a NULL set has no nodes';

CREATE FUNCTION wsis.nearest_distance(point geography, nodes wsis.node_set, class text) RETURNS double precision
	AS 'MODULE_PATHNAME', 'wsis_nearest_distance' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION wsis.nearest_distance(geography, wsis.node_set, text) IS 'meters on WGS84 from a point to the nearest node of a class (NULL: of any), Infinity when there is none; NULL for an unknown place (NULL, empty, not on the earth); a NULL set has no nodes';

CREATE FUNCTION wsis.nearest_distances(point geography, nodes wsis.node_set, OUT distance_all double precision, OUT distance_known double precision) RETURNS record
	AS 'MODULE_PATHNAME', 'wsis_nearest_distances' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION wsis.nearest_distances(geography, wsis.node_set) IS 'meters on WGS84 from a point to the nearest node of any status, and to the nearest that is known to work; Infinity when there is none; one row of NULL for an unknown place (NULL, empty, not on the earth); a NULL set has no nodes';

CREATE FUNCTION wsis.nearest(point geography, nodes wsis.node_set, k integer DEFAULT 1, class text DEFAULT NULL, OUT id bigint, OUT distance double precision, OUT class text, OUT active boolean, OUT geom geography) RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'wsis_nearest' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 200 ROWS 1;
COMMENT ON FUNCTION wsis.nearest(geography, wsis.node_set, integer, text) IS 'the k nearest nodes of a class (NULL: of any) in order of their distances in meters on WGS84, equal ones by id, without id last; fewer when there are fewer, none for an unknown place; a NULL set has no nodes';

CREATE FUNCTION wsis.nearest_by_class(point geography, nodes wsis.node_set, OUT id bigint, OUT distance double precision, OUT class text, OUT active boolean, OUT geom geography) RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'wsis_nearest_by_class' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 500 ROWS 5;
COMMENT ON FUNCTION wsis.nearest_by_class(geography, wsis.node_set) IS 'the nearest node of each class, in order of the classes, nodes without a class last; distance in meters on WGS84; none for an unknown place; a NULL set has no nodes';

CREATE FUNCTION wsis.count_within(point geography, nodes wsis.node_set, meters double precision) RETURNS bigint
	AS 'MODULE_PATHNAME', 'wsis_count_within' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION wsis.count_within(geography, wsis.node_set, double precision) IS 'how many nodes of any status are at most so many meters away on WGS84; NULL for an unknown place (NULL, empty, not on the earth); a NULL set has no nodes; a radius that is NULL gives NULL, one that is negative or NaN is an error';

CREATE FUNCTION wsis.nodes(nodes wsis.node_set, OUT id bigint, OUT class text, OUT active boolean, OUT geom geometry) RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'wsis_nodes' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 1000;
COMMENT ON FUNCTION wsis.nodes(wsis.node_set) IS 'the nodes of a set, in the order of its tree';

CREATE FUNCTION wsis.node_report(nodes wsis.node_set, OUT nodes_all bigint, OUT nodes_known bigint, OUT nodes_unknown bigint, OUT nodes_left_out bigint, OUT unknown_locations bigint) RETURNS record
	AS 'MODULE_PATHNAME', 'wsis_node_report' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.node_report(wsis.node_set) IS 'what a set counts: nodes, those known to work, those of unknown status; nodes left out because they are not there; nodes of unknown place';


-- gap: the summary of places, its aggregate and reports


-- coverage: areas that a network reaches, and which of them cover a place

CREATE TYPE wsis.coverage_set;

CREATE FUNCTION wsis.coverage_set_in(cstring) RETURNS wsis.coverage_set
	AS 'MODULE_PATHNAME', 'wsis_coverage_set_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.coverage_set_in(cstring) IS 'reads a coverage set from text';

CREATE FUNCTION wsis.coverage_set_out(wsis.coverage_set) RETURNS cstring
	AS 'MODULE_PATHNAME', 'wsis_coverage_set_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.coverage_set_out(wsis.coverage_set) IS 'writes a coverage set as text';

CREATE FUNCTION wsis.coverage_set_recv(internal) RETURNS wsis.coverage_set
	AS 'MODULE_PATHNAME', 'wsis_coverage_set_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.coverage_set_recv(internal) IS 'reads a coverage set from binary';

CREATE FUNCTION wsis.coverage_set_send(wsis.coverage_set) RETURNS bytea
	AS 'MODULE_PATHNAME', 'wsis_coverage_set_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.coverage_set_send(wsis.coverage_set) IS 'writes a coverage set as binary';

CREATE TYPE wsis.coverage_set (
	INPUT = wsis.coverage_set_in,
	OUTPUT = wsis.coverage_set_out,
	RECEIVE = wsis.coverage_set_recv,
	SEND = wsis.coverage_set_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = double,
	STORAGE = external
);
COMMENT ON TYPE wsis.coverage_set IS 'areas as an index that finds what covers a place: {"4G"((0 0,9 0,9 9,0 0),(5 1,6 1,6 2,5 1))}: polygons, each a class in quotes and its rings of longitudes and latitudes in degrees; left_out and unknown count points and lines that were left out of collections, and areas that are NULL';

CREATE FUNCTION wsis.coverage_set_lt(wsis.coverage_set, wsis.coverage_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_coverage_set_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.coverage_set_lt(wsis.coverage_set, wsis.coverage_set) IS 'implementation of <';

CREATE FUNCTION wsis.coverage_set_le(wsis.coverage_set, wsis.coverage_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_coverage_set_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.coverage_set_le(wsis.coverage_set, wsis.coverage_set) IS 'implementation of <=';

CREATE FUNCTION wsis.coverage_set_ge(wsis.coverage_set, wsis.coverage_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_coverage_set_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.coverage_set_ge(wsis.coverage_set, wsis.coverage_set) IS 'implementation of >=';

CREATE FUNCTION wsis.coverage_set_gt(wsis.coverage_set, wsis.coverage_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_coverage_set_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.coverage_set_gt(wsis.coverage_set, wsis.coverage_set) IS 'implementation of >';

CREATE FUNCTION wsis.coverage_set_cmp(wsis.coverage_set, wsis.coverage_set) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_coverage_set_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.coverage_set_cmp(wsis.coverage_set, wsis.coverage_set) IS 'btree comparison: below, at or above 0';

CREATE FUNCTION wsis.coverage_set_eq(wsis.coverage_set, wsis.coverage_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_coverage_set_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.coverage_set_eq(wsis.coverage_set, wsis.coverage_set) IS 'implementation of =';

CREATE FUNCTION wsis.coverage_set_ne(wsis.coverage_set, wsis.coverage_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_coverage_set_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.coverage_set_ne(wsis.coverage_set, wsis.coverage_set) IS 'implementation of <>';

CREATE FUNCTION wsis.coverage_set_hash(wsis.coverage_set) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_coverage_set_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.coverage_set_hash(wsis.coverage_set) IS 'hash';

CREATE FUNCTION wsis.coverage_set_hash_extended(wsis.coverage_set, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME', 'wsis_coverage_set_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.coverage_set_hash_extended(wsis.coverage_set, bigint) IS 'hash with a seed';

CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.coverage_set, RIGHTARG = wsis.coverage_set, FUNCTION = wsis.coverage_set_eq,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR pg_catalog.= (wsis.coverage_set, wsis.coverage_set) IS 'has the same areas and counts';

CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.coverage_set, RIGHTARG = wsis.coverage_set, FUNCTION = wsis.coverage_set_ne,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.coverage_set, wsis.coverage_set) IS 'has other areas or counts';

CREATE OPERATOR pg_catalog.< (
	LEFTARG = wsis.coverage_set, RIGHTARG = wsis.coverage_set, FUNCTION = wsis.coverage_set_lt,
	COMMUTATOR = OPERATOR(pg_catalog.>), NEGATOR = OPERATOR(pg_catalog.>=),
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR pg_catalog.< (wsis.coverage_set, wsis.coverage_set) IS 'comes before: some order, for DISTINCT and merge joins';

CREATE OPERATOR pg_catalog.<= (
	LEFTARG = wsis.coverage_set, RIGHTARG = wsis.coverage_set, FUNCTION = wsis.coverage_set_le,
	COMMUTATOR = OPERATOR(pg_catalog.>=), NEGATOR = OPERATOR(pg_catalog.>),
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR pg_catalog.<= (wsis.coverage_set, wsis.coverage_set) IS 'comes before or is equal';

CREATE OPERATOR pg_catalog.>= (
	LEFTARG = wsis.coverage_set, RIGHTARG = wsis.coverage_set, FUNCTION = wsis.coverage_set_ge,
	COMMUTATOR = OPERATOR(pg_catalog.<=), NEGATOR = OPERATOR(pg_catalog.<),
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR pg_catalog.>= (wsis.coverage_set, wsis.coverage_set) IS 'comes behind or is equal';

CREATE OPERATOR pg_catalog.> (
	LEFTARG = wsis.coverage_set, RIGHTARG = wsis.coverage_set, FUNCTION = wsis.coverage_set_gt,
	COMMUTATOR = OPERATOR(pg_catalog.<), NEGATOR = OPERATOR(pg_catalog.<=),
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR pg_catalog.> (wsis.coverage_set, wsis.coverage_set) IS 'comes behind';

CREATE OPERATOR CLASS wsis.coverage_set_ops DEFAULT FOR TYPE wsis.coverage_set USING btree AS
	OPERATOR 1 pg_catalog.<,
	OPERATOR 2 pg_catalog.<=,
	OPERATOR 3 pg_catalog.=,
	OPERATOR 4 pg_catalog.>=,
	OPERATOR 5 pg_catalog.>,
	FUNCTION 1 wsis.coverage_set_cmp(wsis.coverage_set, wsis.coverage_set);
COMMENT ON OPERATOR CLASS wsis.coverage_set_ops USING btree IS 'some order of coverage sets: number of polygons, then their bytes';
COMMENT ON OPERATOR FAMILY wsis.coverage_set_ops USING btree IS 'some order of coverage sets';

CREATE OPERATOR CLASS wsis.coverage_set_ops DEFAULT FOR TYPE wsis.coverage_set USING hash AS
	OPERATOR 1 pg_catalog.=,
	FUNCTION 1 wsis.coverage_set_hash(wsis.coverage_set),
	FUNCTION 2 wsis.coverage_set_hash_extended(wsis.coverage_set, bigint);
COMMENT ON OPERATOR CLASS wsis.coverage_set_ops USING hash IS 'equality of coverage_set';
COMMENT ON OPERATOR FAMILY wsis.coverage_set_ops USING hash IS 'equality of coverage_set';

-- Text, as drivers send it
CREATE CAST (text AS wsis.coverage_set) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS wsis.coverage_set) IS 'reads a coverage set';
CREATE CAST (varchar AS wsis.coverage_set) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (varchar AS wsis.coverage_set) IS 'reads a coverage set';
CREATE CAST (wsis.coverage_set AS text) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (wsis.coverage_set AS text) IS 'canonical text';
CREATE CAST (wsis.coverage_set AS varchar) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (wsis.coverage_set AS varchar) IS 'canonical text';

-- Aggregates: the state is a list of polygons with spare room

CREATE FUNCTION wsis.coverage_set_add_set(wsis.coverage_set, wsis.coverage_set) RETURNS wsis.coverage_set
	AS 'MODULE_PATHNAME', 'wsis_coverage_set_add_set' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.coverage_set_add_set(wsis.coverage_set, wsis.coverage_set) IS 'transition of union_agg, and what merges states';

CREATE FUNCTION wsis.coverage_set_final(wsis.coverage_set) RETURNS wsis.coverage_set
	AS 'MODULE_PATHNAME', 'wsis_coverage_set_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION wsis.coverage_set_final(wsis.coverage_set) IS 'a state as a value: the index';

CREATE AGGREGATE wsis.union_agg(wsis.coverage_set) (
	SFUNC = wsis.coverage_set_add_set, STYPE = wsis.coverage_set, SSPACE = 256,
	COMBINEFUNC = wsis.coverage_set_add_set, FINALFUNC = wsis.coverage_set_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.union_agg(wsis.coverage_set) IS 'the areas of all sets, equal polygons of a class once, and the sums of their counts; a NULL adds nothing, no set at all is NULL';

CREATE FUNCTION wsis.coverage_set_add(wsis.coverage_set, geometry, text) RETURNS wsis.coverage_set
	AS 'MODULE_PATHNAME', 'wsis_coverage_set_add' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.coverage_set_add(wsis.coverage_set, geometry, text) IS 'transition of coverage_set_agg';

CREATE AGGREGATE wsis.coverage_set_agg(geometry, text) (
	SFUNC = wsis.coverage_set_add, STYPE = wsis.coverage_set, SSPACE = 4096,
	COMBINEFUNC = wsis.coverage_set_add_set, FINALFUNC = wsis.coverage_set_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.coverage_set_agg(geometry, text) IS 'a set of areas, each of a class (2G, 5G, an operator, a year): polygons, multi-polygons and collections in degrees (SRID 4326 or 0), edges straight in longitude and latitude; points and lines in a collection are left out and counted, an area that is NULL is unknown and counted, an empty one covers nothing; a class that is NULL or empty, and a ring that is open, short, not a number or off the earth, is an error; no row at all is NULL';

CREATE FUNCTION wsis.coverage_set_add(wsis.coverage_set, geography, text) RETURNS wsis.coverage_set
	AS 'MODULE_PATHNAME', 'wsis_coverage_set_add' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.coverage_set_add(wsis.coverage_set, geography, text) IS 'transition of coverage_set_agg';

CREATE AGGREGATE wsis.coverage_set_agg(geography, text) (
	SFUNC = wsis.coverage_set_add, STYPE = wsis.coverage_set, SSPACE = 4096,
	COMBINEFUNC = wsis.coverage_set_add_set, FINALFUNC = wsis.coverage_set_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.coverage_set_agg(geography, text) IS 'a set of areas, each of a class (2G, 5G, an operator, a year): polygons, multi-polygons and collections in degrees (SRID 4326 or 0), edges straight in longitude and latitude, as in geometry, not along great circles; points and lines in a collection are left out and counted, an area that is NULL is unknown and counted, an empty one covers nothing; a class that is NULL or empty, and a ring that is open, short, not a number or off the earth, is an error; no row at all is NULL';

-- What covers a place; longitudes 360 degrees apart are one place, and at a pole all are

CREATE FUNCTION wsis.classes_at(areas wsis.coverage_set, point geometry) RETURNS text[]
	AS 'MODULE_PATHNAME', 'wsis_classes_at' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION wsis.classes_at(wsis.coverage_set, geometry) IS 'the classes of the areas that cover a point, each once, in the order of the C collation; a boundary covers its points; {} where nothing covers, NULL for an unknown place (NULL, empty, not on the earth); a NULL set covers nothing';

CREATE FUNCTION wsis.class_at(areas wsis.coverage_set, point geometry) RETURNS text
	AS 'MODULE_PATHNAME', 'wsis_class_at' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION wsis.class_at(wsis.coverage_set, geometry) IS 'the greatest class in the C collation of the areas that cover a point; a boundary covers its points; the empty string, which is no class, where nothing covers, NULL for an unknown place (NULL, empty, not on the earth); a NULL set covers nothing';

CREATE FUNCTION wsis.covers(areas wsis.coverage_set, point geometry) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_covers' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION wsis.covers(wsis.coverage_set, geometry) IS 'does any area cover a point? A boundary covers its points; NULL for an unknown place (NULL, empty, not on the earth); a NULL set covers nothing';

CREATE FUNCTION wsis.covers(areas wsis.coverage_set, point geometry, class text) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_covers' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION wsis.covers(wsis.coverage_set, geometry, text) IS 'does an area of a class (NULL: of any) cover a point? A boundary covers its points; NULL for an unknown place (NULL, empty, not on the earth); a NULL set covers nothing';

CREATE FUNCTION wsis.classes_at(areas wsis.coverage_set, point geography) RETURNS text[]
	AS 'MODULE_PATHNAME', 'wsis_classes_at' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION wsis.classes_at(wsis.coverage_set, geography) IS 'the classes of the areas that cover a point, each once, in the order of the C collation; a boundary covers its points; {} where nothing covers, NULL for an unknown place (NULL, empty, not on the earth); a NULL set covers nothing';

CREATE FUNCTION wsis.class_at(areas wsis.coverage_set, point geography) RETURNS text
	AS 'MODULE_PATHNAME', 'wsis_class_at' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION wsis.class_at(wsis.coverage_set, geography) IS 'the greatest class in the C collation of the areas that cover a point; a boundary covers its points; the empty string, which is no class, where nothing covers, NULL for an unknown place (NULL, empty, not on the earth); a NULL set covers nothing';

CREATE FUNCTION wsis.covers(areas wsis.coverage_set, point geography) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_covers' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION wsis.covers(wsis.coverage_set, geography) IS 'does any area cover a point? A boundary covers its points; NULL for an unknown place (NULL, empty, not on the earth); a NULL set covers nothing';

CREATE FUNCTION wsis.covers(areas wsis.coverage_set, point geography, class text) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_covers' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION wsis.covers(wsis.coverage_set, geography, text) IS 'does an area of a class (NULL: of any) cover a point? A boundary covers its points; NULL for an unknown place (NULL, empty, not on the earth); a NULL set covers nothing';

-- Areas as rows

CREATE FUNCTION wsis.coverage_problems(area geometry, OUT polygon bigint, OUT ring bigint, OUT vertex bigint, OUT problem text, OUT longitude double precision, OUT latitude double precision) RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'wsis_coverage_problems' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 1;
COMMENT ON FUNCTION wsis.coverage_problems(geometry) IS 'why coverage_set_agg would not take an area, a row for each problem: polygon, ring and vertex by their numbers from 1, NULL where it is about more than one; not a number, off the earth (longitude beyond 540 or latitude beyond 90 degrees), fewer than four vertices, not closed, no area (a point or line); none when it takes it; another SRID than 4326 or 0, and curves, are an error here too';

CREATE FUNCTION wsis.coverage_problems(area geography, OUT polygon bigint, OUT ring bigint, OUT vertex bigint, OUT problem text, OUT longitude double precision, OUT latitude double precision) RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'wsis_coverage_problems' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 1;
COMMENT ON FUNCTION wsis.coverage_problems(geography) IS 'why coverage_set_agg would not take an area, a row for each problem: polygon, ring and vertex by their numbers from 1, NULL where it is about more than one; not a number, off the earth (longitude beyond 540 or latitude beyond 90 degrees), fewer than four vertices, not closed, no area (a point or line); none when it takes it; another SRID than 4326 or 0, and curves, are an error here too';

CREATE FUNCTION wsis.areas(areas wsis.coverage_set, OUT class text, OUT geom geometry) RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'wsis_areas' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 100;
COMMENT ON FUNCTION wsis.areas(wsis.coverage_set) IS 'the areas of a set, a polygon a row, in order of their classes';

CREATE FUNCTION wsis.coverage_report(areas wsis.coverage_set, OUT classes bigint, OUT polygons bigint, OUT vertices bigint, OUT left_out bigint, OUT unknown_areas bigint) RETURNS record
	AS 'MODULE_PATHNAME', 'wsis_coverage_report' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.coverage_report(wsis.coverage_set) IS 'what a set counts: classes, polygons, vertices with the closing ones; points and lines left out of collections; areas that are NULL';


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
