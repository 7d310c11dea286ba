-- connectivity: who is connected, who is not, of whom nobody knows, and how far from a node

-- nodes: the set, its aggregate, distances


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

-- Aggregates: the state is a gap with spare room, its distances not yet sorted
CREATE FUNCTION wsis.gap_add_gap(wsis.gap, wsis.gap) RETURNS wsis.gap
	AS 'MODULE_PATHNAME', 'wsis_gap_add_gap' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_add_gap(wsis.gap, wsis.gap) IS 'transition of sum(gap), and what merges states';
CREATE FUNCTION wsis.gap_final(wsis.gap) RETURNS wsis.gap
	AS 'MODULE_PATHNAME', 'wsis_gap_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_final(wsis.gap) IS 'a state as a value, sorted and without spare room';
CREATE AGGREGATE pg_catalog.sum(wsis.gap) (
	SFUNC = wsis.gap_add_gap, STYPE = wsis.gap, SSPACE = 256,
	COMBINEFUNC = wsis.gap_add_gap, FINALFUNC = wsis.gap_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE pg_catalog.sum(wsis.gap) IS 'the places of all gaps together; a NULL adds nothing, no gap at all is NULL; places of a gap without distances count as places whose location is unknown in share_within';
CREATE FUNCTION wsis.gap_add(wsis.gap, boolean, double precision) RETURNS wsis.gap
	AS 'MODULE_PATHNAME', 'wsis_gap_add' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_add(wsis.gap, boolean, double precision) IS 'transition of gap_agg';
CREATE AGGREGATE wsis.gap_agg(boolean, double precision) (
	SFUNC = wsis.gap_add, STYPE = wsis.gap, SSPACE = 256,
	COMBINEFUNC = wsis.gap_add_gap, FINALFUNC = wsis.gap_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.gap_agg(boolean, double precision) IS 'every row is a place: connected true, false or NULL = nobody knows; weight: people, 0 = nobody, NULL = unknown, negative: an error; weights are rounded to the nearest 2^-20, ties to even, and summed exactly; no row at all is NULL';
CREATE FUNCTION wsis.gap_add(wsis.gap, boolean, double precision, double precision) RETURNS wsis.gap
	AS 'MODULE_PATHNAME', 'wsis_gap_add_distance' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_add(wsis.gap, boolean, double precision, double precision) IS 'transition of gap_agg';
CREATE AGGREGATE wsis.gap_agg(boolean, double precision, double precision) (
	SFUNC = wsis.gap_add, STYPE = wsis.gap, SSPACE = 256,
	COMBINEFUNC = wsis.gap_add_gap, FINALFUNC = wsis.gap_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.gap_agg(boolean, double precision, double precision) IS 'every row is a place: connected true, false or NULL = nobody knows; weight: people, 0 = nobody, NULL = unknown, negative: an error; distance to the nearest node in meters, Infinity = there is none, NULL = the location is unknown, negative or NaN: an error; no row at all is NULL';
CREATE FUNCTION wsis.gap_add(wsis.gap, boolean, double precision, double precision, double precision) RETURNS wsis.gap
	AS 'MODULE_PATHNAME', 'wsis_gap_add_distances' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_add(wsis.gap, boolean, double precision, double precision, double precision) IS 'transition of gap_agg';
CREATE AGGREGATE wsis.gap_agg(boolean, double precision, double precision, double precision) (
	SFUNC = wsis.gap_add, STYPE = wsis.gap, SSPACE = 256,
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

-- Aggregates
CREATE FUNCTION wsis.gap_change_add_change(wsis.gap_change, wsis.gap_change) RETURNS wsis.gap_change
	AS 'MODULE_PATHNAME', 'wsis_gap_change_add_change' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_change_add_change(wsis.gap_change, wsis.gap_change) IS 'transition of sum(gap_change), and what merges states';
CREATE FUNCTION wsis.gap_change_final(wsis.gap_change) RETURNS wsis.gap_change
	AS 'MODULE_PATHNAME', 'wsis_gap_change_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_change_final(wsis.gap_change) IS 'a state as a value: a copy';
CREATE AGGREGATE pg_catalog.sum(wsis.gap_change) (
	SFUNC = wsis.gap_change_add_change, STYPE = wsis.gap_change, SSPACE = 256,
	COMBINEFUNC = wsis.gap_change_add_change, FINALFUNC = wsis.gap_change_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE pg_catalog.sum(wsis.gap_change) IS 'the changes of all together; a NULL adds nothing, none at all is NULL';
CREATE FUNCTION wsis.gap_change_add(wsis.gap_change, boolean, boolean, double precision) RETURNS wsis.gap_change
	AS 'MODULE_PATHNAME', 'wsis_gap_change_add' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.gap_change_add(wsis.gap_change, boolean, boolean, double precision) IS 'transition of gap_change_agg';
CREATE AGGREGATE wsis.gap_change_agg(boolean, boolean, double precision) (
	SFUNC = wsis.gap_change_add, STYPE = wsis.gap_change, SSPACE = 256,
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


-- pictures
