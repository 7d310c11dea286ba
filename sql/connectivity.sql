-- connectivity: who is connected, who is not, of whom nobody knows, and how far from a node

-- nodes: the set, its aggregate, distances

-- The names geometry and geography are found by the search_path that CREATE EXTENSION sets: wsis,
-- then the schema where PostGIS is. They must be PostGIS's, since C reads their bytes.
DO $$
BEGIN
	IF (SELECT count(*) FROM pg_depend d JOIN pg_extension e ON d.refobjid = e.oid
		WHERE d.classid = 'pg_type'::regclass AND d.objid IN ('geometry'::regtype, 'geography'::regtype)
			AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e' AND e.extname = 'postgis') <> 2
	THEN
		RAISE EXCEPTION 'geometry and geography are not the types of PostGIS'
			USING HINT = 'Drop what has these names in the schema wsis.';
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


-- sites: places with weights, where to build next, clusters

CREATE TYPE wsis.place_set;

CREATE FUNCTION wsis.place_set_in(cstring) RETURNS wsis.place_set
	AS 'MODULE_PATHNAME', 'wsis_place_set_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.place_set_in(cstring) IS 'reads a place set from text';

CREATE FUNCTION wsis.place_set_out(wsis.place_set) RETURNS cstring
	AS 'MODULE_PATHNAME', 'wsis_place_set_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.place_set_out(wsis.place_set) IS 'writes a place set as text';

CREATE FUNCTION wsis.place_set_recv(internal) RETURNS wsis.place_set
	AS 'MODULE_PATHNAME', 'wsis_place_set_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.place_set_recv(internal) IS 'reads a place set from binary';

CREATE FUNCTION wsis.place_set_send(wsis.place_set) RETURNS bytea
	AS 'MODULE_PATHNAME', 'wsis_place_set_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.place_set_send(wsis.place_set) IS 'writes a place set as binary';

CREATE TYPE wsis.place_set (
	INPUT = wsis.place_set_in,
	OUTPUT = wsis.place_set_out,
	RECEIVE = wsis.place_set_recv,
	SEND = wsis.place_set_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = double,
	STORAGE = external
);
COMMENT ON TYPE wsis.place_set IS 'places on the earth with weights, such as the people who live there: {2.35 48.85 2100000 #7,-17.45 14.69 ?,? 350}: longitude, latitude, weight, id; ? where nobody knows the place or the weight';

CREATE FUNCTION wsis.place_set_lt(wsis.place_set, wsis.place_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_place_set_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.place_set_lt(wsis.place_set, wsis.place_set) IS 'implementation of <';

CREATE FUNCTION wsis.place_set_le(wsis.place_set, wsis.place_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_place_set_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.place_set_le(wsis.place_set, wsis.place_set) IS 'implementation of <=';

CREATE FUNCTION wsis.place_set_ge(wsis.place_set, wsis.place_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_place_set_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.place_set_ge(wsis.place_set, wsis.place_set) IS 'implementation of >=';

CREATE FUNCTION wsis.place_set_gt(wsis.place_set, wsis.place_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_place_set_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.place_set_gt(wsis.place_set, wsis.place_set) IS 'implementation of >';

CREATE FUNCTION wsis.place_set_cmp(wsis.place_set, wsis.place_set) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_place_set_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.place_set_cmp(wsis.place_set, wsis.place_set) IS 'btree comparison: below, at or above 0';

CREATE FUNCTION wsis.place_set_eq(wsis.place_set, wsis.place_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_place_set_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.place_set_eq(wsis.place_set, wsis.place_set) IS 'implementation of =';

CREATE FUNCTION wsis.place_set_ne(wsis.place_set, wsis.place_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_place_set_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.place_set_ne(wsis.place_set, wsis.place_set) IS 'implementation of <>';

CREATE FUNCTION wsis.place_set_hash(wsis.place_set) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_place_set_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.place_set_hash(wsis.place_set) IS 'hash';

CREATE FUNCTION wsis.place_set_hash_extended(wsis.place_set, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME', 'wsis_place_set_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.place_set_hash_extended(wsis.place_set, bigint) IS 'hash with a seed';

CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.place_set, RIGHTARG = wsis.place_set, FUNCTION = wsis.place_set_eq,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR pg_catalog.= (wsis.place_set, wsis.place_set) IS 'has the same places';

CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.place_set, RIGHTARG = wsis.place_set, FUNCTION = wsis.place_set_ne,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.place_set, wsis.place_set) IS 'has other places';

CREATE OPERATOR pg_catalog.< (
	LEFTARG = wsis.place_set, RIGHTARG = wsis.place_set, FUNCTION = wsis.place_set_lt,
	COMMUTATOR = OPERATOR(pg_catalog.>), NEGATOR = OPERATOR(pg_catalog.>=),
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR pg_catalog.< (wsis.place_set, wsis.place_set) IS 'comes before: some order, for DISTINCT and merge joins';

CREATE OPERATOR pg_catalog.<= (
	LEFTARG = wsis.place_set, RIGHTARG = wsis.place_set, FUNCTION = wsis.place_set_le,
	COMMUTATOR = OPERATOR(pg_catalog.>=), NEGATOR = OPERATOR(pg_catalog.>),
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR pg_catalog.<= (wsis.place_set, wsis.place_set) IS 'comes before or is equal';

CREATE OPERATOR pg_catalog.>= (
	LEFTARG = wsis.place_set, RIGHTARG = wsis.place_set, FUNCTION = wsis.place_set_ge,
	COMMUTATOR = OPERATOR(pg_catalog.<=), NEGATOR = OPERATOR(pg_catalog.<),
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR pg_catalog.>= (wsis.place_set, wsis.place_set) IS 'comes behind or is equal';

CREATE OPERATOR pg_catalog.> (
	LEFTARG = wsis.place_set, RIGHTARG = wsis.place_set, FUNCTION = wsis.place_set_gt,
	COMMUTATOR = OPERATOR(pg_catalog.<), NEGATOR = OPERATOR(pg_catalog.<=),
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR pg_catalog.> (wsis.place_set, wsis.place_set) IS 'comes behind';

CREATE OPERATOR CLASS wsis.place_set_ops DEFAULT FOR TYPE wsis.place_set USING btree AS
	OPERATOR 1 pg_catalog.<,
	OPERATOR 2 pg_catalog.<=,
	OPERATOR 3 pg_catalog.=,
	OPERATOR 4 pg_catalog.>=,
	OPERATOR 5 pg_catalog.>,
	FUNCTION 1 wsis.place_set_cmp(wsis.place_set, wsis.place_set);
COMMENT ON OPERATOR CLASS wsis.place_set_ops USING btree IS 'some order of place sets: number of places, then their bytes';
COMMENT ON OPERATOR FAMILY wsis.place_set_ops USING btree IS 'some order of place sets';

CREATE OPERATOR CLASS wsis.place_set_ops DEFAULT FOR TYPE wsis.place_set USING hash AS
	OPERATOR 1 pg_catalog.=,
	FUNCTION 1 wsis.place_set_hash(wsis.place_set),
	FUNCTION 2 wsis.place_set_hash_extended(wsis.place_set, bigint);
COMMENT ON OPERATOR CLASS wsis.place_set_ops USING hash IS 'equality of place_set';
COMMENT ON OPERATOR FAMILY wsis.place_set_ops USING hash IS 'equality of place_set';

-- Text, as drivers send it
CREATE CAST (text AS wsis.place_set) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS wsis.place_set) IS 'reads a place set';
CREATE CAST (varchar AS wsis.place_set) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (varchar AS wsis.place_set) IS 'reads a place set';
CREATE CAST (wsis.place_set AS text) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (wsis.place_set AS text) IS 'canonical text';
CREATE CAST (wsis.place_set AS varchar) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (wsis.place_set AS varchar) IS 'canonical text';

-- Aggregates: the state is a list of places with spare room

CREATE FUNCTION wsis.place_set_add_set(wsis.place_set, wsis.place_set) RETURNS wsis.place_set
	AS 'MODULE_PATHNAME', 'wsis_place_set_add_set' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.place_set_add_set(wsis.place_set, wsis.place_set) IS 'transition of union_agg, and what merges states';

CREATE FUNCTION wsis.place_set_final(wsis.place_set) RETURNS wsis.place_set
	AS 'MODULE_PATHNAME', 'wsis_place_set_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION wsis.place_set_final(wsis.place_set) IS 'a state as a value: its places in order';

CREATE AGGREGATE wsis.union_agg(wsis.place_set) (
	SFUNC = wsis.place_set_add_set, STYPE = wsis.place_set, SSPACE = 256,
	COMBINEFUNC = wsis.place_set_add_set, FINALFUNC = wsis.place_set_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.union_agg(wsis.place_set) IS 'the places of all sets, each as often as it comes; a NULL adds nothing, no set at all is NULL';

CREATE FUNCTION wsis.place_set_add(wsis.place_set, geometry, double precision) RETURNS wsis.place_set
	AS 'MODULE_PATHNAME', 'wsis_place_set_add' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.place_set_add(wsis.place_set, geometry, double precision) IS 'transition of place_set_agg';

CREATE AGGREGATE wsis.place_set_agg(geometry, double precision) (
	SFUNC = wsis.place_set_add, STYPE = wsis.place_set, SSPACE = 256,
	COMBINEFUNC = wsis.place_set_add_set, FINALFUNC = wsis.place_set_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.place_set_agg(geometry, double precision) IS 'a set of places and weights, such as people; points in degrees (SRID 4326 or 0); a place that is NULL, empty or not on the earth is unknown and kept as such, and so is a weight that is NULL; one that is negative, NaN or infinite is an error; no row at all is NULL';

CREATE FUNCTION wsis.place_set_add(wsis.place_set, geometry, double precision, bigint) RETURNS wsis.place_set
	AS 'MODULE_PATHNAME', 'wsis_place_set_add' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.place_set_add(wsis.place_set, geometry, double precision, bigint) IS 'transition of place_set_agg';

CREATE AGGREGATE wsis.place_set_agg(geometry, double precision, bigint) (
	SFUNC = wsis.place_set_add, STYPE = wsis.place_set, SSPACE = 256,
	COMBINEFUNC = wsis.place_set_add_set, FINALFUNC = wsis.place_set_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.place_set_agg(geometry, double precision, bigint) IS 'a set of places with their ids and weights, such as people; points in degrees (SRID 4326 or 0); a place that is NULL, empty or not on the earth is unknown and kept as such, and so is a weight that is NULL; one that is negative, NaN or infinite is an error; no row at all is NULL';

CREATE FUNCTION wsis.place_set_add(wsis.place_set, geography, double precision) RETURNS wsis.place_set
	AS 'MODULE_PATHNAME', 'wsis_place_set_add' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.place_set_add(wsis.place_set, geography, double precision) IS 'transition of place_set_agg';

CREATE AGGREGATE wsis.place_set_agg(geography, double precision) (
	SFUNC = wsis.place_set_add, STYPE = wsis.place_set, SSPACE = 256,
	COMBINEFUNC = wsis.place_set_add_set, FINALFUNC = wsis.place_set_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.place_set_agg(geography, double precision) IS 'a set of places and weights, such as people; points in degrees (SRID 4326 or 0); a place that is NULL, empty or not on the earth is unknown and kept as such, and so is a weight that is NULL; one that is negative, NaN or infinite is an error; no row at all is NULL';

CREATE FUNCTION wsis.place_set_add(wsis.place_set, geography, double precision, bigint) RETURNS wsis.place_set
	AS 'MODULE_PATHNAME', 'wsis_place_set_add' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.place_set_add(wsis.place_set, geography, double precision, bigint) IS 'transition of place_set_agg';

CREATE AGGREGATE wsis.place_set_agg(geography, double precision, bigint) (
	SFUNC = wsis.place_set_add, STYPE = wsis.place_set, SSPACE = 256,
	COMBINEFUNC = wsis.place_set_add_set, FINALFUNC = wsis.place_set_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.place_set_agg(geography, double precision, bigint) IS 'a set of places with their ids and weights, such as people; points in degrees (SRID 4326 or 0); a place that is NULL, empty or not on the earth is unknown and kept as such, and so is a weight that is NULL; one that is negative, NaN or infinite is an error; no row at all is NULL';

-- What a set holds

CREATE FUNCTION wsis.places(places wsis.place_set, OUT id bigint, OUT weight double precision, OUT geom geometry) RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'wsis_places' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 1000;
COMMENT ON FUNCTION wsis.places(wsis.place_set) IS 'the places of a set, west to east, unknown ones last; weight and geom are NULL where unknown';

CREATE FUNCTION wsis.place_report(places wsis.place_set, OUT places_all bigint, OUT weight double precision, OUT unknown_locations bigint, OUT weight_unknown_locations double precision, OUT unknown_weights bigint) RETURNS record
	AS 'MODULE_PATHNAME', 'wsis_place_report' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.place_report(wsis.place_set) IS 'what a set counts: places; the weight of those on the map; places of unknown location, and their weight; places of unknown weight, wherever they are';

-- Where to build next

CREATE FUNCTION wsis.next_sites(demand wsis.place_set, candidates wsis.node_set, meters double precision, k integer, existing wsis.node_set DEFAULT NULL, OUT rank integer, OUT id bigint, OUT newly_covered double precision, OUT covered double precision, OUT upper_bound double precision) RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'wsis_next_sites' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 1000000 ROWS 100;
COMMENT ON FUNCTION wsis.next_sites(wsis.place_set, wsis.node_set, double precision, integer, wsis.node_set) IS 'which k of the candidates to build, best first: always the one that has the greatest weight of demand within so many meters on WGS84 that is not covered yet, equal ones by id, without id last (greedy maximal coverage: at least 63.2 % of what the best k cover, Nemhauser et al. 1978); fewer rows than k when nothing more can be covered; covered: by existing nodes that are known to work and the sites up to this one; upper_bound: no k of the candidates could cover more; demand of unknown place or weight counts nowhere (see place_report); a NULL gives no rows, but existing may be NULL: none; a radius or number that is negative or NaN is an error; long calls send a notice every wsis.progress_interval';

-- Clusters

CREATE FUNCTION wsis.cluster_id(point geometry, eps_meters double precision, min_weight double precision) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_cluster_id' LANGUAGE C IMMUTABLE WINDOW CALLED ON NULL INPUT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION wsis.cluster_id(geometry, double precision, double precision) IS 'window function: the number, from 0, of the cluster that a place is in (DBSCAN, Ester et al. 1996), with distances in meters on WGS84; core: within eps_meters of it, itself included, places weigh at least min_weight; each row weighs 1; clusters are numbered by their first core row in the window''s order, a place on the border of several is in that of the lowest number; NULL: in none, or of unknown place (NULL, empty, not on the earth); radius and minimum weight are the same for all rows of a partition, not NULL, negative or NaN; a radius below a micrometer counts as one; long calls send a notice every wsis.progress_interval';

CREATE FUNCTION wsis.cluster_id(point geometry, eps_meters double precision, min_weight double precision, weight double precision) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_cluster_id' LANGUAGE C IMMUTABLE WINDOW CALLED ON NULL INPUT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION wsis.cluster_id(geometry, double precision, double precision, double precision) IS 'window function: the number, from 0, of the cluster that a place is in (DBSCAN, Ester et al. 1996), with distances in meters on WGS84; core: within eps_meters of it, itself included, places weigh at least min_weight; a weight that is NULL is unknown and adds nothing, one that is negative, NaN or infinite is an error; clusters are numbered by their first core row in the window''s order, a place on the border of several is in that of the lowest number; NULL: in none, or of unknown place (NULL, empty, not on the earth); radius and minimum weight are the same for all rows of a partition, not NULL, negative or NaN; a radius below a micrometer counts as one; long calls send a notice every wsis.progress_interval';

CREATE FUNCTION wsis.cluster_id(point geography, eps_meters double precision, min_weight double precision) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_cluster_id' LANGUAGE C IMMUTABLE WINDOW CALLED ON NULL INPUT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION wsis.cluster_id(geography, double precision, double precision) IS 'window function: the number, from 0, of the cluster that a place is in (DBSCAN, Ester et al. 1996), with distances in meters on WGS84; core: within eps_meters of it, itself included, places weigh at least min_weight; each row weighs 1; clusters are numbered by their first core row in the window''s order, a place on the border of several is in that of the lowest number; NULL: in none, or of unknown place (NULL, empty, not on the earth); radius and minimum weight are the same for all rows of a partition, not NULL, negative or NaN; a radius below a micrometer counts as one; long calls send a notice every wsis.progress_interval';

CREATE FUNCTION wsis.cluster_id(point geography, eps_meters double precision, min_weight double precision, weight double precision) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_cluster_id' LANGUAGE C IMMUTABLE WINDOW CALLED ON NULL INPUT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION wsis.cluster_id(geography, double precision, double precision, double precision) IS 'window function: the number, from 0, of the cluster that a place is in (DBSCAN, Ester et al. 1996), with distances in meters on WGS84; core: within eps_meters of it, itself included, places weigh at least min_weight; a weight that is NULL is unknown and adds nothing, one that is negative, NaN or infinite is an error; clusters are numbered by their first core row in the window''s order, a place on the border of several is in that of the lowest number; NULL: in none, or of unknown place (NULL, empty, not on the earth); radius and minimum weight are the same for all rows of a partition, not NULL, negative or NaN; a radius below a micrometer counts as one; long calls send a notice every wsis.progress_interval';


-- pictures
