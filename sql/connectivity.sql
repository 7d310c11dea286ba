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
-- what a driver sends as varchar is read, not compared as text
CREATE FUNCTION wsis.node_set_eq_text(wsis.node_set, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.=) $2::wsis.node_set;
COMMENT ON FUNCTION wsis.node_set_eq_text(wsis.node_set, text) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.node_set, RIGHTARG = text, FUNCTION = wsis.node_set_eq_text,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (wsis.node_set, text) IS 'equals what the text reads as';
CREATE FUNCTION wsis.text_eq_node_set(text, wsis.node_set) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.node_set OPERATOR(pg_catalog.=) $2;
COMMENT ON FUNCTION wsis.text_eq_node_set(text, wsis.node_set) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = text, RIGHTARG = wsis.node_set, FUNCTION = wsis.text_eq_node_set,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (text, wsis.node_set) IS 'equals what the text reads as';
CREATE FUNCTION wsis.node_set_ne_text(wsis.node_set, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.<>) $2::wsis.node_set;
COMMENT ON FUNCTION wsis.node_set_ne_text(wsis.node_set, text) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.node_set, RIGHTARG = text, FUNCTION = wsis.node_set_ne_text,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.node_set, text) IS 'differs from what the text reads as';
CREATE FUNCTION wsis.text_ne_node_set(text, wsis.node_set) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.node_set OPERATOR(pg_catalog.<>) $2;
COMMENT ON FUNCTION wsis.text_ne_node_set(text, wsis.node_set) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = text, RIGHTARG = wsis.node_set, FUNCTION = wsis.text_ne_node_set,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (text, wsis.node_set) IS 'differs from what the text reads as';

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

CREATE TYPE wsis.gap;
CREATE FUNCTION wsis.gap_in(cstring) RETURNS wsis.gap
	AS 'MODULE_PATHNAME', 'wsis_gap_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.gap_in(cstring) IS 'reads a gap from text';
CREATE FUNCTION wsis.gap_out(wsis.gap) RETURNS cstring
	AS 'MODULE_PATHNAME', 'wsis_gap_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.gap_out(wsis.gap) IS 'writes a gap as text';
CREATE FUNCTION wsis.gap_recv(internal) RETURNS wsis.gap
	AS 'MODULE_PATHNAME', 'wsis_gap_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_recv(internal) IS 'reads a gap from binary';
CREATE FUNCTION wsis.gap_send(wsis.gap) RETURNS bytea
	AS 'MODULE_PATHNAME', 'wsis_gap_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_send(wsis.gap) IS 'writes a gap as binary';
CREATE TYPE wsis.gap (
	INPUT = wsis.gap_in,
	OUTPUT = wsis.gap_out,
	RECEIVE = wsis.gap_recv,
	SEND = wsis.gap_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = double,
	STORAGE = extended
);
COMMENT ON TYPE wsis.gap IS 'places and people that are connected, are not, or of which nobody knows, and how far the people are from a node of any status (all) and from one that is known to work (known); weights are rounded to 2^-20 and summed exactly';
CREATE FUNCTION wsis.gap_lt(wsis.gap, wsis.gap) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_gap_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_lt(wsis.gap, wsis.gap) IS 'implementation of <';

CREATE FUNCTION wsis.gap_le(wsis.gap, wsis.gap) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_gap_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_le(wsis.gap, wsis.gap) IS 'implementation of <=';

CREATE FUNCTION wsis.gap_ge(wsis.gap, wsis.gap) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_gap_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_ge(wsis.gap, wsis.gap) IS 'implementation of >=';

CREATE FUNCTION wsis.gap_gt(wsis.gap, wsis.gap) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_gap_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_gt(wsis.gap, wsis.gap) IS 'implementation of >';

CREATE FUNCTION wsis.gap_cmp(wsis.gap, wsis.gap) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_gap_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_cmp(wsis.gap, wsis.gap) IS 'btree comparison: below, at or above 0';

CREATE FUNCTION wsis.gap_eq(wsis.gap, wsis.gap) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_gap_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_eq(wsis.gap, wsis.gap) IS 'implementation of =';
CREATE FUNCTION wsis.gap_ne(wsis.gap, wsis.gap) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_gap_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_ne(wsis.gap, wsis.gap) IS 'implementation of <>';
CREATE FUNCTION wsis.gap_hash(wsis.gap) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_gap_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_hash(wsis.gap) IS 'hash';
CREATE FUNCTION wsis.gap_hash_extended(wsis.gap, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME', 'wsis_gap_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_hash_extended(wsis.gap, bigint) IS 'hash with a seed';

CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.gap, RIGHTARG = wsis.gap, FUNCTION = wsis.gap_eq,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR pg_catalog.= (wsis.gap, wsis.gap) IS 'has the same counts';

CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.gap, RIGHTARG = wsis.gap, FUNCTION = wsis.gap_ne,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.gap, wsis.gap) IS 'has other counts';

CREATE OPERATOR pg_catalog.< (
	LEFTARG = wsis.gap, RIGHTARG = wsis.gap, FUNCTION = wsis.gap_lt,
	COMMUTATOR = OPERATOR(pg_catalog.>), NEGATOR = OPERATOR(pg_catalog.>=),
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR pg_catalog.< (wsis.gap, wsis.gap) IS 'comes before: some order, for DISTINCT and merge joins';

CREATE OPERATOR pg_catalog.<= (
	LEFTARG = wsis.gap, RIGHTARG = wsis.gap, FUNCTION = wsis.gap_le,
	COMMUTATOR = OPERATOR(pg_catalog.>=), NEGATOR = OPERATOR(pg_catalog.>),
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR pg_catalog.<= (wsis.gap, wsis.gap) IS 'comes before or is equal';

CREATE OPERATOR pg_catalog.>= (
	LEFTARG = wsis.gap, RIGHTARG = wsis.gap, FUNCTION = wsis.gap_ge,
	COMMUTATOR = OPERATOR(pg_catalog.<=), NEGATOR = OPERATOR(pg_catalog.<),
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR pg_catalog.>= (wsis.gap, wsis.gap) IS 'comes behind or is equal';

CREATE OPERATOR pg_catalog.> (
	LEFTARG = wsis.gap, RIGHTARG = wsis.gap, FUNCTION = wsis.gap_gt,
	COMMUTATOR = OPERATOR(pg_catalog.<), NEGATOR = OPERATOR(pg_catalog.<=),
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR pg_catalog.> (wsis.gap, wsis.gap) IS 'comes behind';

CREATE OPERATOR CLASS wsis.gap_ops DEFAULT FOR TYPE wsis.gap USING btree AS
	OPERATOR 1 pg_catalog.<,
	OPERATOR 2 pg_catalog.<=,
	OPERATOR 3 pg_catalog.=,
	OPERATOR 4 pg_catalog.>=,
	OPERATOR 5 pg_catalog.>,
	FUNCTION 1 wsis.gap_cmp(wsis.gap, wsis.gap);
COMMENT ON OPERATOR CLASS wsis.gap_ops USING btree IS 'some order of gaps: their size, their bytes';
COMMENT ON OPERATOR FAMILY wsis.gap_ops USING btree IS 'some order of gaps';

CREATE OPERATOR CLASS wsis.gap_ops DEFAULT FOR TYPE wsis.gap USING hash AS
	OPERATOR 1 pg_catalog.=,
	FUNCTION 1 wsis.gap_hash(wsis.gap),
	FUNCTION 2 wsis.gap_hash_extended(wsis.gap, bigint);
COMMENT ON OPERATOR CLASS wsis.gap_ops USING hash IS 'equality of gap';
COMMENT ON OPERATOR FAMILY wsis.gap_ops USING hash IS 'equality of gap';

-- Text, as drivers send it
CREATE CAST (text AS wsis.gap) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS wsis.gap) IS 'reads a gap';
CREATE CAST (varchar AS wsis.gap) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (varchar AS wsis.gap) IS 'reads a gap';
CREATE CAST (wsis.gap AS text) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (wsis.gap AS text) IS 'canonical text';
CREATE CAST (wsis.gap AS varchar) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (wsis.gap AS varchar) IS 'canonical text';
-- what a driver sends as varchar is read, not compared as text
CREATE FUNCTION wsis.gap_eq_text(wsis.gap, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.=) $2::wsis.gap;
COMMENT ON FUNCTION wsis.gap_eq_text(wsis.gap, text) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.gap, RIGHTARG = text, FUNCTION = wsis.gap_eq_text,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (wsis.gap, text) IS 'equals what the text reads as';
CREATE FUNCTION wsis.text_eq_gap(text, wsis.gap) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.gap OPERATOR(pg_catalog.=) $2;
COMMENT ON FUNCTION wsis.text_eq_gap(text, wsis.gap) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = text, RIGHTARG = wsis.gap, FUNCTION = wsis.text_eq_gap,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (text, wsis.gap) IS 'equals what the text reads as';
CREATE FUNCTION wsis.gap_ne_text(wsis.gap, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.<>) $2::wsis.gap;
COMMENT ON FUNCTION wsis.gap_ne_text(wsis.gap, text) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.gap, RIGHTARG = text, FUNCTION = wsis.gap_ne_text,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.gap, text) IS 'differs from what the text reads as';
CREATE FUNCTION wsis.text_ne_gap(text, wsis.gap) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.gap OPERATOR(pg_catalog.<>) $2;
COMMENT ON FUNCTION wsis.text_ne_gap(text, wsis.gap) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = text, RIGHTARG = wsis.gap, FUNCTION = wsis.text_ne_gap,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (text, wsis.gap) IS 'differs from what the text reads as';

-- Aggregates: the state is a gap with spare room, its distances not yet sorted
CREATE FUNCTION wsis.gap_add_gap(wsis.gap, wsis.gap) RETURNS wsis.gap
	AS 'MODULE_PATHNAME', 'wsis_gap_add_gap' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_add_gap(wsis.gap, wsis.gap) IS 'transition of sum(gap), and what merges states';
CREATE FUNCTION wsis.gap_final(wsis.gap) RETURNS wsis.gap
	AS 'MODULE_PATHNAME', 'wsis_gap_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_final(wsis.gap) IS 'a state as a value, sorted and without spare room';
CREATE AGGREGATE pg_catalog.sum(wsis.gap) (
	SFUNC = wsis.gap_add_gap, STYPE = wsis.gap, SSPACE = 128,
	COMBINEFUNC = wsis.gap_add_gap, FINALFUNC = wsis.gap_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE pg_catalog.sum(wsis.gap) IS 'the places of all gaps together; a NULL adds nothing, no gap at all is NULL; places of a gap without distances count as places whose location is unknown in share_within';
CREATE FUNCTION wsis.gap_add(wsis.gap, boolean, double precision) RETURNS wsis.gap
	AS 'MODULE_PATHNAME', 'wsis_gap_add' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_add(wsis.gap, boolean, double precision) IS 'transition of gap_agg';
CREATE AGGREGATE wsis.gap_agg(boolean, double precision) (
	SFUNC = wsis.gap_add, STYPE = wsis.gap, SSPACE = 128,
	COMBINEFUNC = wsis.gap_add_gap, FINALFUNC = wsis.gap_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.gap_agg(boolean, double precision) IS 'every row is a place: connected true, false or NULL = nobody knows; weight: people, 0 = nobody, NULL = unknown, negative: an error; weights are rounded to the nearest 2^-20, ties to even, and summed exactly; no row at all is NULL';
CREATE FUNCTION wsis.gap_add(wsis.gap, boolean, double precision, double precision) RETURNS wsis.gap
	AS 'MODULE_PATHNAME', 'wsis_gap_add_distance' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_add(wsis.gap, boolean, double precision, double precision) IS 'transition of gap_agg';
CREATE AGGREGATE wsis.gap_agg(boolean, double precision, double precision) (
	SFUNC = wsis.gap_add, STYPE = wsis.gap, SSPACE = 128,
	COMBINEFUNC = wsis.gap_add_gap, FINALFUNC = wsis.gap_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.gap_agg(boolean, double precision, double precision) IS 'every row is a place: connected true, false or NULL = nobody knows; weight: people, 0 = nobody, NULL = unknown, negative: an error; distance to the nearest node in meters, Infinity = there is none, NULL = the location is unknown, negative or NaN: an error; no row at all is NULL';
CREATE FUNCTION wsis.gap_add(wsis.gap, boolean, double precision, double precision, double precision) RETURNS wsis.gap
	AS 'MODULE_PATHNAME', 'wsis_gap_add_distances' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_add(wsis.gap, boolean, double precision, double precision, double precision) IS 'transition of gap_agg';
CREATE AGGREGATE wsis.gap_agg(boolean, double precision, double precision, double precision) (
	SFUNC = wsis.gap_add, STYPE = wsis.gap, SSPACE = 128,
	COMBINEFUNC = wsis.gap_add_gap, FINALFUNC = wsis.gap_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.gap_agg(boolean, double precision, double precision, double precision) IS 'every row is a place: connected true, false or NULL = nobody knows; weight: people, 0 = nobody, NULL = unknown, negative: an error; distances in meters to the nearest node of any status and to the nearest that is known to work, Infinity = there is none, both NULL = the location is unknown; the second one shorter, one alone NULL, negative or NaN: an error; no row at all is NULL';
-- Reading
CREATE FUNCTION wsis.gap_report(
	g wsis.gap,
	OUT places bigint,
	OUT places_connected bigint,
	OUT places_unconnected bigint,
	OUT places_unknown bigint,
	OUT people numeric,
	OUT people_connected numeric,
	OUT people_unconnected numeric,
	OUT people_unknown numeric,
	OUT share_low double precision,
	OUT share_high double precision,
	OUT share_known double precision,
	OUT data_gap double precision,
	OUT unknown_locations bigint,
	OUT unknown_weights bigint)
RETURNS record
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'wsis_gap_report';
COMMENT ON FUNCTION wsis.gap_report(wsis.gap) IS 'places and people that are connected, are not, or of which nobody knows (connected + unconnected + unknown is the total, exactly); the share of people who are connected lies between share_low (nobody of the unknown is) and share_high (all are); share_known: among the known; data_gap: the share of people of whom nobody knows; shares are NULL where there are no people';
CREATE FUNCTION wsis.share_within(g wsis.gap, up_to double precision[]) RETURNS TABLE (meters double precision, low double precision, high double precision)
	AS 'MODULE_PATHNAME', 'wsis_gap_share_within' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 4;
COMMENT ON FUNCTION wsis.share_within(wsis.gap, double precision[]) IS 'for each distance in meters the share of people within it: low of a node that is known to work, high of any node, people whose location is unknown included; one row a distance, in their order; a NULL gives NULLs, and so do shares of no people';
CREATE FUNCTION wsis.distances(
	g wsis.gap,
	OUT "all" wsis.distribution,
	OUT known wsis.distribution)
RETURNS record
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'wsis_gap_distances';
COMMENT ON FUNCTION wsis.distances(wsis.gap) IS 'how far the people are from a node of any status, and from one that is known to work, in meters, weighted by people whose location and number are known; NULLs where no distances were given';
CREATE FUNCTION wsis.distances_all(g wsis.gap) RETURNS wsis.distribution
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
	AS 'MODULE_PATHNAME', 'wsis_gap_distances_all';
COMMENT ON FUNCTION wsis.distances_all(wsis.gap) IS 'how far the people are from a node of any status, as distances says, but read in place, without a copy; NULL where no distances were given';
CREATE FUNCTION wsis.distances_known(g wsis.gap) RETURNS wsis.distribution
	LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
	AS 'MODULE_PATHNAME', 'wsis_gap_distances_known';
COMMENT ON FUNCTION wsis.distances_known(wsis.gap) IS 'how far the people are from a node that is known to work, as distances says, but read in place, without a copy; NULL where no distances were given';
CREATE FUNCTION wsis.parity_index(
	a wsis.gap,
	b wsis.gap,
	OUT value double precision,
	OUT low double precision,
	OUT high double precision)
RETURNS record
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'wsis_gap_parity_index';
COMMENT ON FUNCTION wsis.parity_index(wsis.gap, wsis.gap) IS 'the share connected in a over that in b (women over men, rural over urban): value among the known, low and high the least and the greatest that the unknown allow (low of a over high of b, high of a over low of b), high Infinity where perhaps nobody in b is connected; NULL where there is no share to divide by';
CREATE FUNCTION wsis.gap_difference(
	before wsis.gap,
	after wsis.gap,
	OUT places_low bigint,
	OUT places_high bigint,
	OUT people_low numeric,
	OUT people_high numeric,
	OUT share_low double precision,
	OUT share_high double precision,
	OUT share_known double precision)
RETURNS record
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'wsis_gap_difference';
COMMENT ON FUNCTION wsis.gap_difference(wsis.gap, wsis.gap) IS 'the net change of places and people connected and of their share, at least and at most, whatever the unknown are; share_known: of the share among the known; which places changed only gap_change can say';

-- gap_change: the same places at two dates

CREATE TYPE wsis.gap_change;
CREATE FUNCTION wsis.gap_change_in(cstring) RETURNS wsis.gap_change
	AS 'MODULE_PATHNAME', 'wsis_gap_change_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.gap_change_in(cstring) IS 'reads a gap_change from text';
CREATE FUNCTION wsis.gap_change_out(wsis.gap_change) RETURNS cstring
	AS 'MODULE_PATHNAME', 'wsis_gap_change_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.gap_change_out(wsis.gap_change) IS 'writes a gap_change as text';
CREATE FUNCTION wsis.gap_change_recv(internal) RETURNS wsis.gap_change
	AS 'MODULE_PATHNAME', 'wsis_gap_change_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_change_recv(internal) IS 'reads a gap_change from binary';
CREATE FUNCTION wsis.gap_change_send(wsis.gap_change) RETURNS bytea
	AS 'MODULE_PATHNAME', 'wsis_gap_change_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_change_send(wsis.gap_change) IS 'writes a gap_change as binary';
CREATE TYPE wsis.gap_change (
	INPUT = wsis.gap_change_in,
	OUTPUT = wsis.gap_change_out,
	RECEIVE = wsis.gap_change_recv,
	SEND = wsis.gap_change_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = double,
	STORAGE = extended
);
COMMENT ON TYPE wsis.gap_change IS 'places and people by their status, connected, not or unknown, before and after: {cc 3:1500,cn 0:0,...,weights 0}';
CREATE FUNCTION wsis.gap_change_lt(wsis.gap_change, wsis.gap_change) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_gap_change_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_change_lt(wsis.gap_change, wsis.gap_change) IS 'implementation of <';

CREATE FUNCTION wsis.gap_change_le(wsis.gap_change, wsis.gap_change) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_gap_change_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_change_le(wsis.gap_change, wsis.gap_change) IS 'implementation of <=';

CREATE FUNCTION wsis.gap_change_ge(wsis.gap_change, wsis.gap_change) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_gap_change_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_change_ge(wsis.gap_change, wsis.gap_change) IS 'implementation of >=';

CREATE FUNCTION wsis.gap_change_gt(wsis.gap_change, wsis.gap_change) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_gap_change_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_change_gt(wsis.gap_change, wsis.gap_change) IS 'implementation of >';

CREATE FUNCTION wsis.gap_change_cmp(wsis.gap_change, wsis.gap_change) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_gap_change_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_change_cmp(wsis.gap_change, wsis.gap_change) IS 'btree comparison: below, at or above 0';

CREATE FUNCTION wsis.gap_change_eq(wsis.gap_change, wsis.gap_change) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_gap_change_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_change_eq(wsis.gap_change, wsis.gap_change) IS 'implementation of =';
CREATE FUNCTION wsis.gap_change_ne(wsis.gap_change, wsis.gap_change) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_gap_change_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_change_ne(wsis.gap_change, wsis.gap_change) IS 'implementation of <>';
CREATE FUNCTION wsis.gap_change_hash(wsis.gap_change) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_gap_change_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_change_hash(wsis.gap_change) IS 'hash';
CREATE FUNCTION wsis.gap_change_hash_extended(wsis.gap_change, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME', 'wsis_gap_change_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_change_hash_extended(wsis.gap_change, bigint) IS 'hash with a seed';

CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.gap_change, RIGHTARG = wsis.gap_change, FUNCTION = wsis.gap_change_eq,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR pg_catalog.= (wsis.gap_change, wsis.gap_change) IS 'has the same counts';

CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.gap_change, RIGHTARG = wsis.gap_change, FUNCTION = wsis.gap_change_ne,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.gap_change, wsis.gap_change) IS 'has other counts';

CREATE OPERATOR pg_catalog.< (
	LEFTARG = wsis.gap_change, RIGHTARG = wsis.gap_change, FUNCTION = wsis.gap_change_lt,
	COMMUTATOR = OPERATOR(pg_catalog.>), NEGATOR = OPERATOR(pg_catalog.>=),
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR pg_catalog.< (wsis.gap_change, wsis.gap_change) IS 'comes before: some order, for DISTINCT and merge joins';

CREATE OPERATOR pg_catalog.<= (
	LEFTARG = wsis.gap_change, RIGHTARG = wsis.gap_change, FUNCTION = wsis.gap_change_le,
	COMMUTATOR = OPERATOR(pg_catalog.>=), NEGATOR = OPERATOR(pg_catalog.>),
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR pg_catalog.<= (wsis.gap_change, wsis.gap_change) IS 'comes before or is equal';

CREATE OPERATOR pg_catalog.>= (
	LEFTARG = wsis.gap_change, RIGHTARG = wsis.gap_change, FUNCTION = wsis.gap_change_ge,
	COMMUTATOR = OPERATOR(pg_catalog.<=), NEGATOR = OPERATOR(pg_catalog.<),
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR pg_catalog.>= (wsis.gap_change, wsis.gap_change) IS 'comes behind or is equal';

CREATE OPERATOR pg_catalog.> (
	LEFTARG = wsis.gap_change, RIGHTARG = wsis.gap_change, FUNCTION = wsis.gap_change_gt,
	COMMUTATOR = OPERATOR(pg_catalog.<), NEGATOR = OPERATOR(pg_catalog.<=),
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR pg_catalog.> (wsis.gap_change, wsis.gap_change) IS 'comes behind';

CREATE OPERATOR CLASS wsis.gap_change_ops DEFAULT FOR TYPE wsis.gap_change USING btree AS
	OPERATOR 1 pg_catalog.<,
	OPERATOR 2 pg_catalog.<=,
	OPERATOR 3 pg_catalog.=,
	OPERATOR 4 pg_catalog.>=,
	OPERATOR 5 pg_catalog.>,
	FUNCTION 1 wsis.gap_change_cmp(wsis.gap_change, wsis.gap_change);
COMMENT ON OPERATOR CLASS wsis.gap_change_ops USING btree IS 'some order of gap_changes: their bytes';
COMMENT ON OPERATOR FAMILY wsis.gap_change_ops USING btree IS 'some order of gap_changes';

CREATE OPERATOR CLASS wsis.gap_change_ops DEFAULT FOR TYPE wsis.gap_change USING hash AS
	OPERATOR 1 pg_catalog.=,
	FUNCTION 1 wsis.gap_change_hash(wsis.gap_change),
	FUNCTION 2 wsis.gap_change_hash_extended(wsis.gap_change, bigint);
COMMENT ON OPERATOR CLASS wsis.gap_change_ops USING hash IS 'equality of gap_change';
COMMENT ON OPERATOR FAMILY wsis.gap_change_ops USING hash IS 'equality of gap_change';

-- Text, as drivers send it
CREATE CAST (text AS wsis.gap_change) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS wsis.gap_change) IS 'reads a gap_change';
CREATE CAST (varchar AS wsis.gap_change) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (varchar AS wsis.gap_change) IS 'reads a gap_change';
CREATE CAST (wsis.gap_change AS text) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (wsis.gap_change AS text) IS 'canonical text';
CREATE CAST (wsis.gap_change AS varchar) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (wsis.gap_change AS varchar) IS 'canonical text';
-- what a driver sends as varchar is read, not compared as text
CREATE FUNCTION wsis.gap_change_eq_text(wsis.gap_change, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.=) $2::wsis.gap_change;
COMMENT ON FUNCTION wsis.gap_change_eq_text(wsis.gap_change, text) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.gap_change, RIGHTARG = text, FUNCTION = wsis.gap_change_eq_text,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (wsis.gap_change, text) IS 'equals what the text reads as';
CREATE FUNCTION wsis.text_eq_gap_change(text, wsis.gap_change) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.gap_change OPERATOR(pg_catalog.=) $2;
COMMENT ON FUNCTION wsis.text_eq_gap_change(text, wsis.gap_change) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = text, RIGHTARG = wsis.gap_change, FUNCTION = wsis.text_eq_gap_change,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (text, wsis.gap_change) IS 'equals what the text reads as';
CREATE FUNCTION wsis.gap_change_ne_text(wsis.gap_change, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.<>) $2::wsis.gap_change;
COMMENT ON FUNCTION wsis.gap_change_ne_text(wsis.gap_change, text) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.gap_change, RIGHTARG = text, FUNCTION = wsis.gap_change_ne_text,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.gap_change, text) IS 'differs from what the text reads as';
CREATE FUNCTION wsis.text_ne_gap_change(text, wsis.gap_change) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.gap_change OPERATOR(pg_catalog.<>) $2;
COMMENT ON FUNCTION wsis.text_ne_gap_change(text, wsis.gap_change) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = text, RIGHTARG = wsis.gap_change, FUNCTION = wsis.text_ne_gap_change,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (text, wsis.gap_change) IS 'differs from what the text reads as';

-- Aggregates
CREATE FUNCTION wsis.gap_change_add_change(wsis.gap_change, wsis.gap_change) RETURNS wsis.gap_change
	AS 'MODULE_PATHNAME', 'wsis_gap_change_add_change' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_change_add_change(wsis.gap_change, wsis.gap_change) IS 'transition of sum(gap_change), and what merges states';
CREATE FUNCTION wsis.gap_change_final(wsis.gap_change) RETURNS wsis.gap_change
	AS 'MODULE_PATHNAME', 'wsis_gap_change_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_change_final(wsis.gap_change) IS 'a state as a value: a copy';
CREATE AGGREGATE pg_catalog.sum(wsis.gap_change) (
	SFUNC = wsis.gap_change_add_change, STYPE = wsis.gap_change, SSPACE = 128,
	COMBINEFUNC = wsis.gap_change_add_change, FINALFUNC = wsis.gap_change_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE pg_catalog.sum(wsis.gap_change) IS 'the changes of all together; a NULL adds nothing, none at all is NULL';
CREATE FUNCTION wsis.gap_change_add(wsis.gap_change, boolean, boolean, double precision) RETURNS wsis.gap_change
	AS 'MODULE_PATHNAME', 'wsis_gap_change_add' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_change_add(wsis.gap_change, boolean, boolean, double precision) IS 'transition of gap_change_agg';
CREATE AGGREGATE wsis.gap_change_agg(boolean, boolean, double precision) (
	SFUNC = wsis.gap_change_add, STYPE = wsis.gap_change, SSPACE = 128,
	COMBINEFUNC = wsis.gap_change_add_change, FINALFUNC = wsis.gap_change_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.gap_change_agg(boolean, boolean, double precision) IS 'every row is a place: connected before, connected after, each true, false or NULL = nobody knows; weight: people, 0 = nobody, NULL = unknown, negative: an error; no row at all is NULL';
CREATE FUNCTION wsis.gap_change_report(
	change wsis.gap_change,
	OUT places_newly_connected bigint,
	OUT places_lost bigint,
	OUT places_newly_known bigint,
	OUT places_no_longer_known bigint,
	OUT places_unchanged bigint,
	OUT people_newly_connected numeric,
	OUT people_lost numeric,
	OUT people_newly_known numeric,
	OUT people_no_longer_known numeric,
	OUT people_unchanged numeric,
	OUT unknown_weights bigint)
RETURNS record
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME', 'wsis_gap_change_report';
COMMENT ON FUNCTION wsis.gap_change_report(wsis.gap_change) IS 'places and people newly connected (not before, now), lost (before, not now), newly known (unknown before), no longer known (unknown now) and unchanged; together they are all';


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
-- what a driver sends as varchar is read, not compared as text
CREATE FUNCTION wsis.coverage_set_eq_text(wsis.coverage_set, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.=) $2::wsis.coverage_set;
COMMENT ON FUNCTION wsis.coverage_set_eq_text(wsis.coverage_set, text) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.coverage_set, RIGHTARG = text, FUNCTION = wsis.coverage_set_eq_text,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (wsis.coverage_set, text) IS 'equals what the text reads as';
CREATE FUNCTION wsis.text_eq_coverage_set(text, wsis.coverage_set) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.coverage_set OPERATOR(pg_catalog.=) $2;
COMMENT ON FUNCTION wsis.text_eq_coverage_set(text, wsis.coverage_set) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = text, RIGHTARG = wsis.coverage_set, FUNCTION = wsis.text_eq_coverage_set,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (text, wsis.coverage_set) IS 'equals what the text reads as';
CREATE FUNCTION wsis.coverage_set_ne_text(wsis.coverage_set, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.<>) $2::wsis.coverage_set;
COMMENT ON FUNCTION wsis.coverage_set_ne_text(wsis.coverage_set, text) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.coverage_set, RIGHTARG = text, FUNCTION = wsis.coverage_set_ne_text,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.coverage_set, text) IS 'differs from what the text reads as';
CREATE FUNCTION wsis.text_ne_coverage_set(text, wsis.coverage_set) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.coverage_set OPERATOR(pg_catalog.<>) $2;
COMMENT ON FUNCTION wsis.text_ne_coverage_set(text, wsis.coverage_set) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = text, RIGHTARG = wsis.coverage_set, FUNCTION = wsis.text_ne_coverage_set,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (text, wsis.coverage_set) IS 'differs from what the text reads as';

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
-- what a driver sends as varchar is read, not compared as text
CREATE FUNCTION wsis.place_set_eq_text(wsis.place_set, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.=) $2::wsis.place_set;
COMMENT ON FUNCTION wsis.place_set_eq_text(wsis.place_set, text) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.place_set, RIGHTARG = text, FUNCTION = wsis.place_set_eq_text,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (wsis.place_set, text) IS 'equals what the text reads as';
CREATE FUNCTION wsis.text_eq_place_set(text, wsis.place_set) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.place_set OPERATOR(pg_catalog.=) $2;
COMMENT ON FUNCTION wsis.text_eq_place_set(text, wsis.place_set) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = text, RIGHTARG = wsis.place_set, FUNCTION = wsis.text_eq_place_set,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (text, wsis.place_set) IS 'equals what the text reads as';
CREATE FUNCTION wsis.place_set_ne_text(wsis.place_set, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.<>) $2::wsis.place_set;
COMMENT ON FUNCTION wsis.place_set_ne_text(wsis.place_set, text) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.place_set, RIGHTARG = text, FUNCTION = wsis.place_set_ne_text,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.place_set, text) IS 'differs from what the text reads as';
CREATE FUNCTION wsis.text_ne_place_set(text, wsis.place_set) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.place_set OPERATOR(pg_catalog.<>) $2;
COMMENT ON FUNCTION wsis.text_ne_place_set(text, wsis.place_set) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = text, RIGHTARG = wsis.place_set, FUNCTION = wsis.text_ne_place_set,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (text, wsis.place_set) IS 'differs from what the text reads as';

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

CREATE FUNCTION wsis.site_map(
	places geometry[],
	covered boolean[],
	weights double precision[] DEFAULT NULL,
	clusters int[] DEFAULT NULL,
	sites geometry[] DEFAULT NULL,
	meters double precision DEFAULT NULL,
	nodes geometry[] DEFAULT NULL,
	active boolean[] DEFAULT NULL,
	outlines geometry[] DEFAULT NULL,
	lang text DEFAULT 'en',
	title text DEFAULT NULL,
	width int DEFAULT 640)
RETURNS text
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10000
AS 'MODULE_PATHNAME', 'wsis_site_map';
COMMENT ON FUNCTION wsis.site_map(geometry[], boolean[], double precision[], int[], geometry[], double precision, geometry[], boolean[], geometry[], text, text, int) IS
	'map as SVG of where to build next: places within reach (discs), out of reach (rings) or perhaps within reach (NULL, hatched rings), their area by weight; clusters, one number a place as cluster_id gives it (NULL: none), in broken lines with letters, A for the heaviest; sites in the order of their rank, as next_sites gives it: numbered diamonds, in circles of so many meters on WGS84 (NULL: no circles); nodes, active and outlines as in gap_map; places of unknown location or weight are counted below';

CREATE FUNCTION wsis.distance_curve(
	distance_all wsis.distribution,
	distance_known wsis.distribution,
	unknown_weight double precision DEFAULT 0,
	lang text DEFAULT 'en',
	title text DEFAULT NULL,
	width int DEFAULT 640)
RETURNS text
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10000
AS 'MODULE_PATHNAME', 'wsis_distance_curve';
COMMENT ON FUNCTION wsis.distance_curve(wsis.distribution, wsis.distribution, double precision, text, text, int) IS
	'cumulated share by distance in meters as SVG, a band between its bounds: at least those near nodes known to work (distance_known), at most those near any node (distance_all) and unknown_weight, whose distance nobody knows; both distributions have the same weight; 10, 25, 50 and 100 km are marked; logarithmic where a linear axis would be mostly tail';

CREATE FUNCTION wsis.gap_curve(
	g wsis.gap,
	lang text DEFAULT 'en',
	title text DEFAULT NULL,
	width int DEFAULT 640)
RETURNS text
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10000
AS 'MODULE_PATHNAME', 'wsis_gap_curve';
COMMENT ON FUNCTION wsis.gap_curve(wsis.gap, text, text, int) IS
	'cumulated share of people by distance to the nearest node as SVG, between the bounds that share_within gives: at least those near nodes known to work, at most those near any node and those of unknown location; 10, 25, 50 and 100 km are marked; without distances all people are at an unknown one';
