-- vocabulary: action lines, SDG codes, sets of them and countries, as types that read what people type.
-- Operators and min, max live in pg_catalog, so that they work under every search_path; the rest is wsis.name.

DO LANGUAGE plpgsql $$
BEGIN
	IF pg_catalog.current_setting('server_encoding') <> 'UTF8' THEN
		RAISE EXCEPTION 'wsis needs a database with the encoding UTF8, and this one has %',
			pg_catalog.current_setting('server_encoding')
			USING ERRCODE = 'feature_not_supported',
				HINT = 'Create a database with ENCODING ''UTF8'' TEMPLATE template0.';
	END IF;
END
$$;
-- the schema is its creator's; what is in it is for all
GRANT USAGE ON SCHEMA wsis TO PUBLIC;

CREATE TYPE wsis.action_line;
CREATE TYPE wsis.sdg;
CREATE TYPE wsis.action_line_set;
CREATE TYPE wsis.sdg_set;

-- action_line: input, output and order
CREATE FUNCTION wsis.action_line_in(cstring) RETURNS wsis.action_line
	AS 'MODULE_PATHNAME', 'wsis_action_line_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.action_line_in(cstring) IS 'reads an action line of the Geneva Plan of Action from text';
CREATE FUNCTION wsis.action_line_out(wsis.action_line) RETURNS cstring
	AS 'MODULE_PATHNAME', 'wsis_action_line_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_out(wsis.action_line) IS 'writes an action line of the Geneva Plan of Action as canonical text';
CREATE FUNCTION wsis.action_line_recv(internal) RETURNS wsis.action_line
	AS 'MODULE_PATHNAME', 'wsis_action_line_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_recv(internal) IS 'reads an action line of the Geneva Plan of Action from binary';
CREATE FUNCTION wsis.action_line_send(wsis.action_line) RETURNS bytea
	AS 'MODULE_PATHNAME', 'wsis_action_line_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_send(wsis.action_line) IS 'writes an action line of the Geneva Plan of Action as binary';
CREATE TYPE wsis.action_line (
	INPUT = wsis.action_line_in,
	OUTPUT = wsis.action_line_out,
	RECEIVE = wsis.action_line_recv,
	SEND = wsis.action_line_send,
	INTERNALLENGTH = 1, PASSEDBYVALUE, ALIGNMENT = char
);
COMMENT ON TYPE wsis.action_line IS 'An action line of the Geneva Plan of Action (WSIS 2003): C1 to C11 and C7''s eight e-applications, such as C7.e-health; ordered as in the plan. Reads codes and names in Arabic, Chinese, English, French, Russian and Spanish.';
CREATE FUNCTION wsis.action_line_lt(wsis.action_line, wsis.action_line) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_action_line_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_lt(wsis.action_line, wsis.action_line) IS 'implementation of <';
CREATE FUNCTION wsis.action_line_le(wsis.action_line, wsis.action_line) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_action_line_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_le(wsis.action_line, wsis.action_line) IS 'implementation of <=';
CREATE FUNCTION wsis.action_line_eq(wsis.action_line, wsis.action_line) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_action_line_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_eq(wsis.action_line, wsis.action_line) IS 'implementation of =';
CREATE FUNCTION wsis.action_line_ge(wsis.action_line, wsis.action_line) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_action_line_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_ge(wsis.action_line, wsis.action_line) IS 'implementation of >=';
CREATE FUNCTION wsis.action_line_gt(wsis.action_line, wsis.action_line) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_action_line_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_gt(wsis.action_line, wsis.action_line) IS 'implementation of >';
CREATE FUNCTION wsis.action_line_ne(wsis.action_line, wsis.action_line) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_action_line_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_ne(wsis.action_line, wsis.action_line) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.< (
	LEFTARG = wsis.action_line, RIGHTARG = wsis.action_line, FUNCTION = wsis.action_line_lt,
	COMMUTATOR = OPERATOR(pg_catalog.>), NEGATOR = OPERATOR(pg_catalog.>=),
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR pg_catalog.< (wsis.action_line, wsis.action_line) IS 'is less than';
CREATE OPERATOR pg_catalog.<= (
	LEFTARG = wsis.action_line, RIGHTARG = wsis.action_line, FUNCTION = wsis.action_line_le,
	COMMUTATOR = OPERATOR(pg_catalog.>=), NEGATOR = OPERATOR(pg_catalog.>),
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR pg_catalog.<= (wsis.action_line, wsis.action_line) IS 'is less than or equal to';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.action_line, RIGHTARG = wsis.action_line, FUNCTION = wsis.action_line_eq,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel,
	HASHES, MERGES
);
COMMENT ON OPERATOR pg_catalog.= (wsis.action_line, wsis.action_line) IS 'equals';
CREATE OPERATOR pg_catalog.>= (
	LEFTARG = wsis.action_line, RIGHTARG = wsis.action_line, FUNCTION = wsis.action_line_ge,
	COMMUTATOR = OPERATOR(pg_catalog.<=), NEGATOR = OPERATOR(pg_catalog.<),
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR pg_catalog.>= (wsis.action_line, wsis.action_line) IS 'is greater than or equal to';
CREATE OPERATOR pg_catalog.> (
	LEFTARG = wsis.action_line, RIGHTARG = wsis.action_line, FUNCTION = wsis.action_line_gt,
	COMMUTATOR = OPERATOR(pg_catalog.<), NEGATOR = OPERATOR(pg_catalog.<=),
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR pg_catalog.> (wsis.action_line, wsis.action_line) IS 'is greater than';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.action_line, RIGHTARG = wsis.action_line, FUNCTION = wsis.action_line_ne,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.action_line, wsis.action_line) IS 'differs from';
CREATE FUNCTION wsis.action_line_cmp(wsis.action_line, wsis.action_line) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_action_line_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_cmp(wsis.action_line, wsis.action_line) IS 'btree comparison: below, at or above 0';
CREATE FUNCTION wsis.action_line_hash(wsis.action_line) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_action_line_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_hash(wsis.action_line) IS 'hash';
CREATE FUNCTION wsis.action_line_hash_extended(wsis.action_line, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME', 'wsis_action_line_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_hash_extended(wsis.action_line, bigint) IS 'hash with a seed';
CREATE OPERATOR CLASS wsis.action_line_ops DEFAULT FOR TYPE wsis.action_line USING btree AS
	OPERATOR 1 pg_catalog.<,
	OPERATOR 2 pg_catalog.<=,
	OPERATOR 3 pg_catalog.=,
	OPERATOR 4 pg_catalog.>=,
	OPERATOR 5 pg_catalog.>,
	FUNCTION 1 wsis.action_line_cmp(wsis.action_line, wsis.action_line),
	FUNCTION 4 pg_catalog.btequalimage(oid);
COMMENT ON OPERATOR CLASS wsis.action_line_ops USING btree IS 'order of action_line';
COMMENT ON OPERATOR FAMILY wsis.action_line_ops USING btree IS 'order of action_line';

CREATE OPERATOR CLASS wsis.action_line_ops DEFAULT FOR TYPE wsis.action_line USING hash AS
	OPERATOR 1 pg_catalog.=,
	FUNCTION 1 wsis.action_line_hash(wsis.action_line),
	FUNCTION 2 wsis.action_line_hash_extended(wsis.action_line, bigint);
COMMENT ON OPERATOR CLASS wsis.action_line_ops USING hash IS 'equality of action_line';
COMMENT ON OPERATOR FAMILY wsis.action_line_ops USING hash IS 'equality of action_line';
CREATE FUNCTION wsis.action_line_smaller(wsis.action_line, wsis.action_line) RETURNS wsis.action_line
	AS 'MODULE_PATHNAME', 'wsis_action_line_smaller' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_smaller(wsis.action_line, wsis.action_line) IS 'the lesser of two';
CREATE AGGREGATE pg_catalog.min(wsis.action_line) (
	SFUNC = wsis.action_line_smaller, STYPE = wsis.action_line, COMBINEFUNC = wsis.action_line_smaller,
	SORTOP = OPERATOR(pg_catalog.<), PARALLEL = SAFE
);
COMMENT ON AGGREGATE pg_catalog.min(wsis.action_line) IS 'least of all; NULL when there is none';
CREATE FUNCTION wsis.action_line_larger(wsis.action_line, wsis.action_line) RETURNS wsis.action_line
	AS 'MODULE_PATHNAME', 'wsis_action_line_larger' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_larger(wsis.action_line, wsis.action_line) IS 'the greater of two';
CREATE AGGREGATE pg_catalog.max(wsis.action_line) (
	SFUNC = wsis.action_line_larger, STYPE = wsis.action_line, COMBINEFUNC = wsis.action_line_larger,
	SORTOP = OPERATOR(pg_catalog.>), PARALLEL = SAFE
);
COMMENT ON AGGREGATE pg_catalog.max(wsis.action_line) IS 'greatest of all; NULL when there is none';
-- sdg: input, output and order
CREATE FUNCTION wsis.sdg_in(cstring) RETURNS wsis.sdg
	AS 'MODULE_PATHNAME', 'wsis_sdg_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.sdg_in(cstring) IS 'reads an SDG code from text';
CREATE FUNCTION wsis.sdg_out(wsis.sdg) RETURNS cstring
	AS 'MODULE_PATHNAME', 'wsis_sdg_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_out(wsis.sdg) IS 'writes an SDG code as canonical text';
CREATE FUNCTION wsis.sdg_recv(internal) RETURNS wsis.sdg
	AS 'MODULE_PATHNAME', 'wsis_sdg_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_recv(internal) IS 'reads an SDG code from binary';
CREATE FUNCTION wsis.sdg_send(wsis.sdg) RETURNS bytea
	AS 'MODULE_PATHNAME', 'wsis_sdg_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_send(wsis.sdg) IS 'writes an SDG code as binary';
CREATE TYPE wsis.sdg (
	INPUT = wsis.sdg_in,
	OUTPUT = wsis.sdg_out,
	RECEIVE = wsis.sdg_recv,
	SEND = wsis.sdg_send,
	INTERNALLENGTH = 2, PASSEDBYVALUE, ALIGNMENT = int2
);
COMMENT ON TYPE wsis.sdg IS 'A goal (9), target (9.c) or indicator (9.c.1) of the Sustainable Development Goals, framework of 2025; natural order: 9.1 < 9.5 < 9.a < 9.c. Reads codes, and goals by name, in Arabic, Chinese, English, French, Russian and Spanish.';
CREATE FUNCTION wsis.sdg_lt(wsis.sdg, wsis.sdg) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_sdg_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_lt(wsis.sdg, wsis.sdg) IS 'implementation of <';
CREATE FUNCTION wsis.sdg_le(wsis.sdg, wsis.sdg) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_sdg_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_le(wsis.sdg, wsis.sdg) IS 'implementation of <=';
CREATE FUNCTION wsis.sdg_eq(wsis.sdg, wsis.sdg) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_sdg_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_eq(wsis.sdg, wsis.sdg) IS 'implementation of =';
CREATE FUNCTION wsis.sdg_ge(wsis.sdg, wsis.sdg) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_sdg_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_ge(wsis.sdg, wsis.sdg) IS 'implementation of >=';
CREATE FUNCTION wsis.sdg_gt(wsis.sdg, wsis.sdg) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_sdg_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_gt(wsis.sdg, wsis.sdg) IS 'implementation of >';
CREATE FUNCTION wsis.sdg_ne(wsis.sdg, wsis.sdg) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_sdg_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_ne(wsis.sdg, wsis.sdg) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.< (
	LEFTARG = wsis.sdg, RIGHTARG = wsis.sdg, FUNCTION = wsis.sdg_lt,
	COMMUTATOR = OPERATOR(pg_catalog.>), NEGATOR = OPERATOR(pg_catalog.>=),
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR pg_catalog.< (wsis.sdg, wsis.sdg) IS 'is less than';
CREATE OPERATOR pg_catalog.<= (
	LEFTARG = wsis.sdg, RIGHTARG = wsis.sdg, FUNCTION = wsis.sdg_le,
	COMMUTATOR = OPERATOR(pg_catalog.>=), NEGATOR = OPERATOR(pg_catalog.>),
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR pg_catalog.<= (wsis.sdg, wsis.sdg) IS 'is less than or equal to';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.sdg, RIGHTARG = wsis.sdg, FUNCTION = wsis.sdg_eq,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel,
	HASHES, MERGES
);
COMMENT ON OPERATOR pg_catalog.= (wsis.sdg, wsis.sdg) IS 'equals';
CREATE OPERATOR pg_catalog.>= (
	LEFTARG = wsis.sdg, RIGHTARG = wsis.sdg, FUNCTION = wsis.sdg_ge,
	COMMUTATOR = OPERATOR(pg_catalog.<=), NEGATOR = OPERATOR(pg_catalog.<),
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR pg_catalog.>= (wsis.sdg, wsis.sdg) IS 'is greater than or equal to';
CREATE OPERATOR pg_catalog.> (
	LEFTARG = wsis.sdg, RIGHTARG = wsis.sdg, FUNCTION = wsis.sdg_gt,
	COMMUTATOR = OPERATOR(pg_catalog.<), NEGATOR = OPERATOR(pg_catalog.<=),
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR pg_catalog.> (wsis.sdg, wsis.sdg) IS 'is greater than';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.sdg, RIGHTARG = wsis.sdg, FUNCTION = wsis.sdg_ne,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.sdg, wsis.sdg) IS 'differs from';
CREATE FUNCTION wsis.sdg_cmp(wsis.sdg, wsis.sdg) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_sdg_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_cmp(wsis.sdg, wsis.sdg) IS 'btree comparison: below, at or above 0';
CREATE FUNCTION wsis.sdg_hash(wsis.sdg) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_sdg_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_hash(wsis.sdg) IS 'hash';
CREATE FUNCTION wsis.sdg_hash_extended(wsis.sdg, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME', 'wsis_sdg_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_hash_extended(wsis.sdg, bigint) IS 'hash with a seed';
CREATE OPERATOR CLASS wsis.sdg_ops DEFAULT FOR TYPE wsis.sdg USING btree AS
	OPERATOR 1 pg_catalog.<,
	OPERATOR 2 pg_catalog.<=,
	OPERATOR 3 pg_catalog.=,
	OPERATOR 4 pg_catalog.>=,
	OPERATOR 5 pg_catalog.>,
	FUNCTION 1 wsis.sdg_cmp(wsis.sdg, wsis.sdg),
	FUNCTION 4 pg_catalog.btequalimage(oid);
COMMENT ON OPERATOR CLASS wsis.sdg_ops USING btree IS 'order of sdg';
COMMENT ON OPERATOR FAMILY wsis.sdg_ops USING btree IS 'order of sdg';

CREATE OPERATOR CLASS wsis.sdg_ops DEFAULT FOR TYPE wsis.sdg USING hash AS
	OPERATOR 1 pg_catalog.=,
	FUNCTION 1 wsis.sdg_hash(wsis.sdg),
	FUNCTION 2 wsis.sdg_hash_extended(wsis.sdg, bigint);
COMMENT ON OPERATOR CLASS wsis.sdg_ops USING hash IS 'equality of sdg';
COMMENT ON OPERATOR FAMILY wsis.sdg_ops USING hash IS 'equality of sdg';
CREATE FUNCTION wsis.sdg_smaller(wsis.sdg, wsis.sdg) RETURNS wsis.sdg
	AS 'MODULE_PATHNAME', 'wsis_sdg_smaller' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_smaller(wsis.sdg, wsis.sdg) IS 'the lesser of two';
CREATE AGGREGATE pg_catalog.min(wsis.sdg) (
	SFUNC = wsis.sdg_smaller, STYPE = wsis.sdg, COMBINEFUNC = wsis.sdg_smaller,
	SORTOP = OPERATOR(pg_catalog.<), PARALLEL = SAFE
);
COMMENT ON AGGREGATE pg_catalog.min(wsis.sdg) IS 'least of all; NULL when there is none';
CREATE FUNCTION wsis.sdg_larger(wsis.sdg, wsis.sdg) RETURNS wsis.sdg
	AS 'MODULE_PATHNAME', 'wsis_sdg_larger' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_larger(wsis.sdg, wsis.sdg) IS 'the greater of two';
CREATE AGGREGATE pg_catalog.max(wsis.sdg) (
	SFUNC = wsis.sdg_larger, STYPE = wsis.sdg, COMBINEFUNC = wsis.sdg_larger,
	SORTOP = OPERATOR(pg_catalog.>), PARALLEL = SAFE
);
COMMENT ON AGGREGATE pg_catalog.max(wsis.sdg) IS 'greatest of all; NULL when there is none';
-- action_line_set: input, output and order
CREATE FUNCTION wsis.action_line_set_in(cstring) RETURNS wsis.action_line_set
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.action_line_set_in(cstring) IS 'reads a set of action lines from text';
CREATE FUNCTION wsis.action_line_set_out(wsis.action_line_set) RETURNS cstring
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_set_out(wsis.action_line_set) IS 'writes a set of action lines as canonical text';
CREATE FUNCTION wsis.action_line_set_recv(internal) RETURNS wsis.action_line_set
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_set_recv(internal) IS 'reads a set of action lines from binary';
CREATE FUNCTION wsis.action_line_set_send(wsis.action_line_set) RETURNS bytea
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_set_send(wsis.action_line_set) IS 'writes a set of action lines as binary';
CREATE FUNCTION wsis.action_line_set_typanalyze(internal) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_typanalyze' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_set_typanalyze(internal) IS 'statistics: how often each member occurs, for the planner';
CREATE TYPE wsis.action_line_set (
	INPUT = wsis.action_line_set_in,
	OUTPUT = wsis.action_line_set_out,
	RECEIVE = wsis.action_line_set_recv,
	SEND = wsis.action_line_set_send,
	ANALYZE = wsis.action_line_set_typanalyze,
	INTERNALLENGTH = 4, PASSEDBYVALUE, ALIGNMENT = int4
);
COMMENT ON TYPE wsis.action_line_set IS 'A set of action lines, such as {C2,C7.e-health}; C5-C8 is read as C5, C6, C7, C8. Ordered as the arrays of its members.';
CREATE FUNCTION wsis.action_line_set_lt(wsis.action_line_set, wsis.action_line_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_set_lt(wsis.action_line_set, wsis.action_line_set) IS 'implementation of <';
CREATE FUNCTION wsis.action_line_set_le(wsis.action_line_set, wsis.action_line_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_set_le(wsis.action_line_set, wsis.action_line_set) IS 'implementation of <=';
CREATE FUNCTION wsis.action_line_set_eq(wsis.action_line_set, wsis.action_line_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_set_eq(wsis.action_line_set, wsis.action_line_set) IS 'implementation of =';
CREATE FUNCTION wsis.action_line_set_ge(wsis.action_line_set, wsis.action_line_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_set_ge(wsis.action_line_set, wsis.action_line_set) IS 'implementation of >=';
CREATE FUNCTION wsis.action_line_set_gt(wsis.action_line_set, wsis.action_line_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_set_gt(wsis.action_line_set, wsis.action_line_set) IS 'implementation of >';
CREATE FUNCTION wsis.action_line_set_ne(wsis.action_line_set, wsis.action_line_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_set_ne(wsis.action_line_set, wsis.action_line_set) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.< (
	LEFTARG = wsis.action_line_set, RIGHTARG = wsis.action_line_set, FUNCTION = wsis.action_line_set_lt,
	COMMUTATOR = OPERATOR(pg_catalog.>), NEGATOR = OPERATOR(pg_catalog.>=),
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR pg_catalog.< (wsis.action_line_set, wsis.action_line_set) IS 'is less than';
CREATE OPERATOR pg_catalog.<= (
	LEFTARG = wsis.action_line_set, RIGHTARG = wsis.action_line_set, FUNCTION = wsis.action_line_set_le,
	COMMUTATOR = OPERATOR(pg_catalog.>=), NEGATOR = OPERATOR(pg_catalog.>),
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR pg_catalog.<= (wsis.action_line_set, wsis.action_line_set) IS 'is less than or equal to';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.action_line_set, RIGHTARG = wsis.action_line_set, FUNCTION = wsis.action_line_set_eq,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel,
	HASHES, MERGES
);
COMMENT ON OPERATOR pg_catalog.= (wsis.action_line_set, wsis.action_line_set) IS 'equals';
CREATE OPERATOR pg_catalog.>= (
	LEFTARG = wsis.action_line_set, RIGHTARG = wsis.action_line_set, FUNCTION = wsis.action_line_set_ge,
	COMMUTATOR = OPERATOR(pg_catalog.<=), NEGATOR = OPERATOR(pg_catalog.<),
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR pg_catalog.>= (wsis.action_line_set, wsis.action_line_set) IS 'is greater than or equal to';
CREATE OPERATOR pg_catalog.> (
	LEFTARG = wsis.action_line_set, RIGHTARG = wsis.action_line_set, FUNCTION = wsis.action_line_set_gt,
	COMMUTATOR = OPERATOR(pg_catalog.<), NEGATOR = OPERATOR(pg_catalog.<=),
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR pg_catalog.> (wsis.action_line_set, wsis.action_line_set) IS 'is greater than';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.action_line_set, RIGHTARG = wsis.action_line_set, FUNCTION = wsis.action_line_set_ne,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.action_line_set, wsis.action_line_set) IS 'differs from';
CREATE FUNCTION wsis.action_line_set_cmp(wsis.action_line_set, wsis.action_line_set) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_set_cmp(wsis.action_line_set, wsis.action_line_set) IS 'btree comparison: below, at or above 0';
CREATE FUNCTION wsis.action_line_set_hash(wsis.action_line_set) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_set_hash(wsis.action_line_set) IS 'hash';
CREATE FUNCTION wsis.action_line_set_hash_extended(wsis.action_line_set, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_set_hash_extended(wsis.action_line_set, bigint) IS 'hash with a seed';
CREATE OPERATOR CLASS wsis.action_line_set_ops DEFAULT FOR TYPE wsis.action_line_set USING btree AS
	OPERATOR 1 pg_catalog.<,
	OPERATOR 2 pg_catalog.<=,
	OPERATOR 3 pg_catalog.=,
	OPERATOR 4 pg_catalog.>=,
	OPERATOR 5 pg_catalog.>,
	FUNCTION 1 wsis.action_line_set_cmp(wsis.action_line_set, wsis.action_line_set),
	FUNCTION 4 pg_catalog.btequalimage(oid);
COMMENT ON OPERATOR CLASS wsis.action_line_set_ops USING btree IS 'order of action_line_set';
COMMENT ON OPERATOR FAMILY wsis.action_line_set_ops USING btree IS 'order of action_line_set';

CREATE OPERATOR CLASS wsis.action_line_set_ops DEFAULT FOR TYPE wsis.action_line_set USING hash AS
	OPERATOR 1 pg_catalog.=,
	FUNCTION 1 wsis.action_line_set_hash(wsis.action_line_set),
	FUNCTION 2 wsis.action_line_set_hash_extended(wsis.action_line_set, bigint);
COMMENT ON OPERATOR CLASS wsis.action_line_set_ops USING hash IS 'equality of action_line_set';
COMMENT ON OPERATOR FAMILY wsis.action_line_set_ops USING hash IS 'equality of action_line_set';
CREATE FUNCTION wsis.action_line_set_smaller(wsis.action_line_set, wsis.action_line_set) RETURNS wsis.action_line_set
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_smaller' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_set_smaller(wsis.action_line_set, wsis.action_line_set) IS 'the lesser of two';
CREATE AGGREGATE pg_catalog.min(wsis.action_line_set) (
	SFUNC = wsis.action_line_set_smaller, STYPE = wsis.action_line_set, COMBINEFUNC = wsis.action_line_set_smaller,
	SORTOP = OPERATOR(pg_catalog.<), PARALLEL = SAFE
);
COMMENT ON AGGREGATE pg_catalog.min(wsis.action_line_set) IS 'least of all; NULL when there is none';
CREATE FUNCTION wsis.action_line_set_larger(wsis.action_line_set, wsis.action_line_set) RETURNS wsis.action_line_set
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_larger' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_set_larger(wsis.action_line_set, wsis.action_line_set) IS 'the greater of two';
CREATE AGGREGATE pg_catalog.max(wsis.action_line_set) (
	SFUNC = wsis.action_line_set_larger, STYPE = wsis.action_line_set, COMBINEFUNC = wsis.action_line_set_larger,
	SORTOP = OPERATOR(pg_catalog.>), PARALLEL = SAFE
);
COMMENT ON AGGREGATE pg_catalog.max(wsis.action_line_set) IS 'greatest of all; NULL when there is none';
-- sdg_set: input, output and order
CREATE FUNCTION wsis.sdg_set_in(cstring) RETURNS wsis.sdg_set
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.sdg_set_in(cstring) IS 'reads a set of SDG goals and targets from text';
CREATE FUNCTION wsis.sdg_set_out(wsis.sdg_set) RETURNS cstring
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_set_out(wsis.sdg_set) IS 'writes a set of SDG goals and targets as canonical text';
CREATE FUNCTION wsis.sdg_set_recv(internal) RETURNS wsis.sdg_set
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_set_recv(internal) IS 'reads a set of SDG goals and targets from binary';
CREATE FUNCTION wsis.sdg_set_send(wsis.sdg_set) RETURNS bytea
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_set_send(wsis.sdg_set) IS 'writes a set of SDG goals and targets as binary';
CREATE FUNCTION wsis.sdg_set_typanalyze(internal) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_typanalyze' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_set_typanalyze(internal) IS 'statistics: how often each member occurs, for the planner';
CREATE TYPE wsis.sdg_set (
	INPUT = wsis.sdg_set_in,
	OUTPUT = wsis.sdg_set_out,
	RECEIVE = wsis.sdg_set_recv,
	SEND = wsis.sdg_set_send,
	ANALYZE = wsis.sdg_set_typanalyze,
	INTERNALLENGTH = VARIABLE, ALIGNMENT = int4, STORAGE = main
);
COMMENT ON TYPE wsis.sdg_set IS 'A set of SDG goals and targets, such as {9,9.c}, in at most 30 bytes; 1-5 is read as five goals. A goal does not contain its targets: see expand and fold. Ordered as the arrays of its members.';
CREATE FUNCTION wsis.sdg_set_lt(wsis.sdg_set, wsis.sdg_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_set_lt(wsis.sdg_set, wsis.sdg_set) IS 'implementation of <';
CREATE FUNCTION wsis.sdg_set_le(wsis.sdg_set, wsis.sdg_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_set_le(wsis.sdg_set, wsis.sdg_set) IS 'implementation of <=';
CREATE FUNCTION wsis.sdg_set_eq(wsis.sdg_set, wsis.sdg_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_set_eq(wsis.sdg_set, wsis.sdg_set) IS 'implementation of =';
CREATE FUNCTION wsis.sdg_set_ge(wsis.sdg_set, wsis.sdg_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_set_ge(wsis.sdg_set, wsis.sdg_set) IS 'implementation of >=';
CREATE FUNCTION wsis.sdg_set_gt(wsis.sdg_set, wsis.sdg_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_set_gt(wsis.sdg_set, wsis.sdg_set) IS 'implementation of >';
CREATE FUNCTION wsis.sdg_set_ne(wsis.sdg_set, wsis.sdg_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_set_ne(wsis.sdg_set, wsis.sdg_set) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.< (
	LEFTARG = wsis.sdg_set, RIGHTARG = wsis.sdg_set, FUNCTION = wsis.sdg_set_lt,
	COMMUTATOR = OPERATOR(pg_catalog.>), NEGATOR = OPERATOR(pg_catalog.>=),
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR pg_catalog.< (wsis.sdg_set, wsis.sdg_set) IS 'is less than';
CREATE OPERATOR pg_catalog.<= (
	LEFTARG = wsis.sdg_set, RIGHTARG = wsis.sdg_set, FUNCTION = wsis.sdg_set_le,
	COMMUTATOR = OPERATOR(pg_catalog.>=), NEGATOR = OPERATOR(pg_catalog.>),
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR pg_catalog.<= (wsis.sdg_set, wsis.sdg_set) IS 'is less than or equal to';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.sdg_set, RIGHTARG = wsis.sdg_set, FUNCTION = wsis.sdg_set_eq,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel,
	HASHES, MERGES
);
COMMENT ON OPERATOR pg_catalog.= (wsis.sdg_set, wsis.sdg_set) IS 'equals';
CREATE OPERATOR pg_catalog.>= (
	LEFTARG = wsis.sdg_set, RIGHTARG = wsis.sdg_set, FUNCTION = wsis.sdg_set_ge,
	COMMUTATOR = OPERATOR(pg_catalog.<=), NEGATOR = OPERATOR(pg_catalog.<),
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR pg_catalog.>= (wsis.sdg_set, wsis.sdg_set) IS 'is greater than or equal to';
CREATE OPERATOR pg_catalog.> (
	LEFTARG = wsis.sdg_set, RIGHTARG = wsis.sdg_set, FUNCTION = wsis.sdg_set_gt,
	COMMUTATOR = OPERATOR(pg_catalog.<), NEGATOR = OPERATOR(pg_catalog.<=),
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR pg_catalog.> (wsis.sdg_set, wsis.sdg_set) IS 'is greater than';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.sdg_set, RIGHTARG = wsis.sdg_set, FUNCTION = wsis.sdg_set_ne,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.sdg_set, wsis.sdg_set) IS 'differs from';
CREATE FUNCTION wsis.sdg_set_cmp(wsis.sdg_set, wsis.sdg_set) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_set_cmp(wsis.sdg_set, wsis.sdg_set) IS 'btree comparison: below, at or above 0';
CREATE FUNCTION wsis.sdg_set_hash(wsis.sdg_set) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_set_hash(wsis.sdg_set) IS 'hash';
CREATE FUNCTION wsis.sdg_set_hash_extended(wsis.sdg_set, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_set_hash_extended(wsis.sdg_set, bigint) IS 'hash with a seed';
CREATE OPERATOR CLASS wsis.sdg_set_ops DEFAULT FOR TYPE wsis.sdg_set USING btree AS
	OPERATOR 1 pg_catalog.<,
	OPERATOR 2 pg_catalog.<=,
	OPERATOR 3 pg_catalog.=,
	OPERATOR 4 pg_catalog.>=,
	OPERATOR 5 pg_catalog.>,
	FUNCTION 1 wsis.sdg_set_cmp(wsis.sdg_set, wsis.sdg_set),
	FUNCTION 4 pg_catalog.btequalimage(oid);
COMMENT ON OPERATOR CLASS wsis.sdg_set_ops USING btree IS 'order of sdg_set';
COMMENT ON OPERATOR FAMILY wsis.sdg_set_ops USING btree IS 'order of sdg_set';

CREATE OPERATOR CLASS wsis.sdg_set_ops DEFAULT FOR TYPE wsis.sdg_set USING hash AS
	OPERATOR 1 pg_catalog.=,
	FUNCTION 1 wsis.sdg_set_hash(wsis.sdg_set),
	FUNCTION 2 wsis.sdg_set_hash_extended(wsis.sdg_set, bigint);
COMMENT ON OPERATOR CLASS wsis.sdg_set_ops USING hash IS 'equality of sdg_set';
COMMENT ON OPERATOR FAMILY wsis.sdg_set_ops USING hash IS 'equality of sdg_set';
CREATE FUNCTION wsis.sdg_set_smaller(wsis.sdg_set, wsis.sdg_set) RETURNS wsis.sdg_set
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_smaller' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_set_smaller(wsis.sdg_set, wsis.sdg_set) IS 'the lesser of two';
CREATE AGGREGATE pg_catalog.min(wsis.sdg_set) (
	SFUNC = wsis.sdg_set_smaller, STYPE = wsis.sdg_set, COMBINEFUNC = wsis.sdg_set_smaller,
	SORTOP = OPERATOR(pg_catalog.<), PARALLEL = SAFE
);
COMMENT ON AGGREGATE pg_catalog.min(wsis.sdg_set) IS 'least of all; NULL when there is none';
CREATE FUNCTION wsis.sdg_set_larger(wsis.sdg_set, wsis.sdg_set) RETURNS wsis.sdg_set
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_larger' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_set_larger(wsis.sdg_set, wsis.sdg_set) IS 'the greater of two';
CREATE AGGREGATE pg_catalog.max(wsis.sdg_set) (
	SFUNC = wsis.sdg_set_larger, STYPE = wsis.sdg_set, COMBINEFUNC = wsis.sdg_set_larger,
	SORTOP = OPERATOR(pg_catalog.>), PARALLEL = SAFE
);
COMMENT ON AGGREGATE pg_catalog.max(wsis.sdg_set) IS 'greatest of all; NULL when there is none';
-- Text: assignment casts from text and varchar (drivers send varchar), explicit casts to them, and
-- comparison as one-line SQL functions that the planner inlines, so that code = $1 uses an index.
CREATE FUNCTION wsis.to_action_line(text) RETURNS wsis.action_line
	AS 'MODULE_PATHNAME', 'wsis_action_line_from_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.to_action_line(text) IS 'reads an action line of the Geneva Plan of Action; an error where there is none (see parse_action_line)';
CREATE FUNCTION wsis.to_text(wsis.action_line) RETURNS text
	AS 'MODULE_PATHNAME', 'wsis_action_line_to_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.to_text(wsis.action_line) IS 'an action line of the Geneva Plan of Action as canonical text';
CREATE FUNCTION wsis.parse_action_line(text) RETURNS wsis.action_line
	AS 'MODULE_PATHNAME', 'wsis_parse_action_line' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.parse_action_line(text) IS 'reads an action line of the Geneva Plan of Action as the type does, but gives NULL where there is none: for dirty columns';
CREATE CAST (text AS wsis.action_line) WITH FUNCTION wsis.to_action_line(text) AS ASSIGNMENT;
COMMENT ON CAST (text AS wsis.action_line) IS 'reads an action line of the Geneva Plan of Action';
CREATE CAST (varchar AS wsis.action_line) WITH FUNCTION wsis.to_action_line(text) AS ASSIGNMENT;
COMMENT ON CAST (varchar AS wsis.action_line) IS 'reads an action line of the Geneva Plan of Action';
CREATE CAST (wsis.action_line AS text) WITH FUNCTION wsis.to_text(wsis.action_line) AS ASSIGNMENT;
COMMENT ON CAST (wsis.action_line AS text) IS 'canonical text';
CREATE CAST (wsis.action_line AS varchar) WITH FUNCTION wsis.to_text(wsis.action_line) AS ASSIGNMENT;
COMMENT ON CAST (wsis.action_line AS varchar) IS 'canonical text';
CREATE FUNCTION wsis.to_sdg(text) RETURNS wsis.sdg
	AS 'MODULE_PATHNAME', 'wsis_sdg_from_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.to_sdg(text) IS 'reads an SDG code; an error where there is none (see parse_sdg)';
CREATE FUNCTION wsis.to_text(wsis.sdg) RETURNS text
	AS 'MODULE_PATHNAME', 'wsis_sdg_to_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.to_text(wsis.sdg) IS 'an SDG code as canonical text';
CREATE FUNCTION wsis.parse_sdg(text) RETURNS wsis.sdg
	AS 'MODULE_PATHNAME', 'wsis_parse_sdg' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.parse_sdg(text) IS 'reads an SDG code as the type does, but gives NULL where there is none: for dirty columns';
CREATE CAST (text AS wsis.sdg) WITH FUNCTION wsis.to_sdg(text) AS ASSIGNMENT;
COMMENT ON CAST (text AS wsis.sdg) IS 'reads an SDG code';
CREATE CAST (varchar AS wsis.sdg) WITH FUNCTION wsis.to_sdg(text) AS ASSIGNMENT;
COMMENT ON CAST (varchar AS wsis.sdg) IS 'reads an SDG code';
CREATE CAST (wsis.sdg AS text) WITH FUNCTION wsis.to_text(wsis.sdg) AS ASSIGNMENT;
COMMENT ON CAST (wsis.sdg AS text) IS 'canonical text';
CREATE CAST (wsis.sdg AS varchar) WITH FUNCTION wsis.to_text(wsis.sdg) AS ASSIGNMENT;
COMMENT ON CAST (wsis.sdg AS varchar) IS 'canonical text';
CREATE FUNCTION wsis.to_action_line_set(text) RETURNS wsis.action_line_set
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_from_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.to_action_line_set(text) IS 'reads a set of action lines; an error where there is none (see parse_action_line_set)';
CREATE FUNCTION wsis.to_text(wsis.action_line_set) RETURNS text
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_to_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.to_text(wsis.action_line_set) IS 'a set of action lines as canonical text';
CREATE FUNCTION wsis.parse_action_line_set(text) RETURNS wsis.action_line_set
	AS 'MODULE_PATHNAME', 'wsis_parse_action_line_set' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.parse_action_line_set(text) IS 'reads a set of action lines as the type does, but gives NULL where there is none: for dirty columns';
CREATE CAST (text AS wsis.action_line_set) WITH FUNCTION wsis.to_action_line_set(text) AS ASSIGNMENT;
COMMENT ON CAST (text AS wsis.action_line_set) IS 'reads a set of action lines';
CREATE CAST (varchar AS wsis.action_line_set) WITH FUNCTION wsis.to_action_line_set(text) AS ASSIGNMENT;
COMMENT ON CAST (varchar AS wsis.action_line_set) IS 'reads a set of action lines';
CREATE CAST (wsis.action_line_set AS text) WITH FUNCTION wsis.to_text(wsis.action_line_set) AS ASSIGNMENT;
COMMENT ON CAST (wsis.action_line_set AS text) IS 'canonical text';
CREATE CAST (wsis.action_line_set AS varchar) WITH FUNCTION wsis.to_text(wsis.action_line_set) AS ASSIGNMENT;
COMMENT ON CAST (wsis.action_line_set AS varchar) IS 'canonical text';
CREATE FUNCTION wsis.to_sdg_set(text) RETURNS wsis.sdg_set
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_from_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.to_sdg_set(text) IS 'reads a set of SDG goals and targets; an error where there is none (see parse_sdg_set)';
CREATE FUNCTION wsis.to_text(wsis.sdg_set) RETURNS text
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_to_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.to_text(wsis.sdg_set) IS 'a set of SDG goals and targets as canonical text';
CREATE FUNCTION wsis.parse_sdg_set(text) RETURNS wsis.sdg_set
	AS 'MODULE_PATHNAME', 'wsis_parse_sdg_set' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.parse_sdg_set(text) IS 'reads a set of SDG goals and targets as the type does, but gives NULL where there is none: for dirty columns';
CREATE CAST (text AS wsis.sdg_set) WITH FUNCTION wsis.to_sdg_set(text) AS ASSIGNMENT;
COMMENT ON CAST (text AS wsis.sdg_set) IS 'reads a set of SDG goals and targets';
CREATE CAST (varchar AS wsis.sdg_set) WITH FUNCTION wsis.to_sdg_set(text) AS ASSIGNMENT;
COMMENT ON CAST (varchar AS wsis.sdg_set) IS 'reads a set of SDG goals and targets';
CREATE CAST (wsis.sdg_set AS text) WITH FUNCTION wsis.to_text(wsis.sdg_set) AS ASSIGNMENT;
COMMENT ON CAST (wsis.sdg_set AS text) IS 'canonical text';
CREATE CAST (wsis.sdg_set AS varchar) WITH FUNCTION wsis.to_text(wsis.sdg_set) AS ASSIGNMENT;
COMMENT ON CAST (wsis.sdg_set AS varchar) IS 'canonical text';
CREATE FUNCTION wsis.action_line_eq_text(wsis.action_line, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.=) $2::wsis.action_line;
COMMENT ON FUNCTION wsis.action_line_eq_text(wsis.action_line, text) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.action_line, RIGHTARG = text, FUNCTION = wsis.action_line_eq_text,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (wsis.action_line, text) IS 'equals what the text reads as';
CREATE FUNCTION wsis.text_eq_action_line(text, wsis.action_line) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.action_line OPERATOR(pg_catalog.=) $2;
COMMENT ON FUNCTION wsis.text_eq_action_line(text, wsis.action_line) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = text, RIGHTARG = wsis.action_line, FUNCTION = wsis.text_eq_action_line,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (text, wsis.action_line) IS 'equals what the text reads as';
CREATE FUNCTION wsis.action_line_ne_text(wsis.action_line, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.<>) $2::wsis.action_line;
COMMENT ON FUNCTION wsis.action_line_ne_text(wsis.action_line, text) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.action_line, RIGHTARG = text, FUNCTION = wsis.action_line_ne_text,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.action_line, text) IS 'differs from what the text reads as';
CREATE FUNCTION wsis.text_ne_action_line(text, wsis.action_line) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.action_line OPERATOR(pg_catalog.<>) $2;
COMMENT ON FUNCTION wsis.text_ne_action_line(text, wsis.action_line) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = text, RIGHTARG = wsis.action_line, FUNCTION = wsis.text_ne_action_line,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (text, wsis.action_line) IS 'differs from what the text reads as';
CREATE FUNCTION wsis.sdg_eq_text(wsis.sdg, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.=) $2::wsis.sdg;
COMMENT ON FUNCTION wsis.sdg_eq_text(wsis.sdg, text) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.sdg, RIGHTARG = text, FUNCTION = wsis.sdg_eq_text,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (wsis.sdg, text) IS 'equals what the text reads as';
CREATE FUNCTION wsis.text_eq_sdg(text, wsis.sdg) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.sdg OPERATOR(pg_catalog.=) $2;
COMMENT ON FUNCTION wsis.text_eq_sdg(text, wsis.sdg) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = text, RIGHTARG = wsis.sdg, FUNCTION = wsis.text_eq_sdg,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (text, wsis.sdg) IS 'equals what the text reads as';
CREATE FUNCTION wsis.sdg_ne_text(wsis.sdg, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.<>) $2::wsis.sdg;
COMMENT ON FUNCTION wsis.sdg_ne_text(wsis.sdg, text) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.sdg, RIGHTARG = text, FUNCTION = wsis.sdg_ne_text,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.sdg, text) IS 'differs from what the text reads as';
CREATE FUNCTION wsis.text_ne_sdg(text, wsis.sdg) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.sdg OPERATOR(pg_catalog.<>) $2;
COMMENT ON FUNCTION wsis.text_ne_sdg(text, wsis.sdg) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = text, RIGHTARG = wsis.sdg, FUNCTION = wsis.text_ne_sdg,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (text, wsis.sdg) IS 'differs from what the text reads as';
CREATE FUNCTION wsis.action_line_set_eq_text(wsis.action_line_set, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.=) $2::wsis.action_line_set;
COMMENT ON FUNCTION wsis.action_line_set_eq_text(wsis.action_line_set, text) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.action_line_set, RIGHTARG = text, FUNCTION = wsis.action_line_set_eq_text,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (wsis.action_line_set, text) IS 'equals what the text reads as';
CREATE FUNCTION wsis.text_eq_action_line_set(text, wsis.action_line_set) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.action_line_set OPERATOR(pg_catalog.=) $2;
COMMENT ON FUNCTION wsis.text_eq_action_line_set(text, wsis.action_line_set) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = text, RIGHTARG = wsis.action_line_set, FUNCTION = wsis.text_eq_action_line_set,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (text, wsis.action_line_set) IS 'equals what the text reads as';
CREATE FUNCTION wsis.action_line_set_ne_text(wsis.action_line_set, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.<>) $2::wsis.action_line_set;
COMMENT ON FUNCTION wsis.action_line_set_ne_text(wsis.action_line_set, text) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.action_line_set, RIGHTARG = text, FUNCTION = wsis.action_line_set_ne_text,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.action_line_set, text) IS 'differs from what the text reads as';
CREATE FUNCTION wsis.text_ne_action_line_set(text, wsis.action_line_set) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.action_line_set OPERATOR(pg_catalog.<>) $2;
COMMENT ON FUNCTION wsis.text_ne_action_line_set(text, wsis.action_line_set) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = text, RIGHTARG = wsis.action_line_set, FUNCTION = wsis.text_ne_action_line_set,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (text, wsis.action_line_set) IS 'differs from what the text reads as';
CREATE FUNCTION wsis.sdg_set_eq_text(wsis.sdg_set, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.=) $2::wsis.sdg_set;
COMMENT ON FUNCTION wsis.sdg_set_eq_text(wsis.sdg_set, text) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.sdg_set, RIGHTARG = text, FUNCTION = wsis.sdg_set_eq_text,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (wsis.sdg_set, text) IS 'equals what the text reads as';
CREATE FUNCTION wsis.text_eq_sdg_set(text, wsis.sdg_set) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.sdg_set OPERATOR(pg_catalog.=) $2;
COMMENT ON FUNCTION wsis.text_eq_sdg_set(text, wsis.sdg_set) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = text, RIGHTARG = wsis.sdg_set, FUNCTION = wsis.text_eq_sdg_set,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (text, wsis.sdg_set) IS 'equals what the text reads as';
CREATE FUNCTION wsis.sdg_set_ne_text(wsis.sdg_set, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.<>) $2::wsis.sdg_set;
COMMENT ON FUNCTION wsis.sdg_set_ne_text(wsis.sdg_set, text) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.sdg_set, RIGHTARG = text, FUNCTION = wsis.sdg_set_ne_text,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.sdg_set, text) IS 'differs from what the text reads as';
CREATE FUNCTION wsis.text_ne_sdg_set(text, wsis.sdg_set) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.sdg_set OPERATOR(pg_catalog.<>) $2;
COMMENT ON FUNCTION wsis.text_ne_sdg_set(text, wsis.sdg_set) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = text, RIGHTARG = wsis.sdg_set, FUNCTION = wsis.text_ne_sdg_set,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (text, wsis.sdg_set) IS 'differs from what the text reads as';
-- Sets: containment, algebra, casts and aggregates

CREATE FUNCTION wsis.set_selectivity(internal, oid, internal, integer) RETURNS double precision
	AS 'MODULE_PATHNAME', 'wsis_set_selectivity' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.set_selectivity(internal, oid, internal, integer) IS 'planner: how many rows @>, <@ or && of sets keep, from the members'' frequencies';

CREATE FUNCTION wsis.action_line_set_contains(wsis.action_line_set, wsis.action_line_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_contains' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_set_contains(wsis.action_line_set, wsis.action_line_set) IS 'implementation of @>';
CREATE OPERATOR pg_catalog.@> (
	LEFTARG = wsis.action_line_set, RIGHTARG = wsis.action_line_set, FUNCTION = wsis.action_line_set_contains,
	COMMUTATOR = OPERATOR(pg_catalog.<@),
	RESTRICT = wsis.set_selectivity, JOIN = contjoinsel
);
COMMENT ON OPERATOR pg_catalog.@> (wsis.action_line_set, wsis.action_line_set) IS 'contains';
CREATE FUNCTION wsis.action_line_set_contained(wsis.action_line_set, wsis.action_line_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_contained' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_set_contained(wsis.action_line_set, wsis.action_line_set) IS 'implementation of <@';
CREATE OPERATOR pg_catalog.<@ (
	LEFTARG = wsis.action_line_set, RIGHTARG = wsis.action_line_set, FUNCTION = wsis.action_line_set_contained,
	COMMUTATOR = OPERATOR(pg_catalog.@>),
	RESTRICT = wsis.set_selectivity, JOIN = contjoinsel
);
COMMENT ON OPERATOR pg_catalog.<@ (wsis.action_line_set, wsis.action_line_set) IS 'is contained in';
CREATE FUNCTION wsis.action_line_set_overlaps(wsis.action_line_set, wsis.action_line_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_overlaps' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_set_overlaps(wsis.action_line_set, wsis.action_line_set) IS 'implementation of &&';
CREATE OPERATOR pg_catalog.&& (
	LEFTARG = wsis.action_line_set, RIGHTARG = wsis.action_line_set, FUNCTION = wsis.action_line_set_overlaps,
	COMMUTATOR = OPERATOR(pg_catalog.&&),
	RESTRICT = wsis.set_selectivity, JOIN = contjoinsel
);
COMMENT ON OPERATOR pg_catalog.&& (wsis.action_line_set, wsis.action_line_set) IS 'has a member in common with';
CREATE FUNCTION wsis.action_line_set_contains_line(wsis.action_line_set, wsis.action_line) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_contains_line' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_set_contains_line(wsis.action_line_set, wsis.action_line) IS 'implementation of @>';
CREATE OPERATOR pg_catalog.@> (
	LEFTARG = wsis.action_line_set, RIGHTARG = wsis.action_line, FUNCTION = wsis.action_line_set_contains_line,
	COMMUTATOR = OPERATOR(pg_catalog.<@),
	RESTRICT = wsis.set_selectivity, JOIN = contjoinsel
);
COMMENT ON OPERATOR pg_catalog.@> (wsis.action_line_set, wsis.action_line) IS 'has the member';
CREATE FUNCTION wsis.action_line_contained(wsis.action_line, wsis.action_line_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_action_line_contained' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_contained(wsis.action_line, wsis.action_line_set) IS 'implementation of <@';
CREATE OPERATOR pg_catalog.<@ (
	LEFTARG = wsis.action_line, RIGHTARG = wsis.action_line_set, FUNCTION = wsis.action_line_contained,
	COMMUTATOR = OPERATOR(pg_catalog.@>),
	RESTRICT = wsis.set_selectivity, JOIN = contjoinsel
);
COMMENT ON OPERATOR pg_catalog.<@ (wsis.action_line, wsis.action_line_set) IS 'is a member of';
CREATE FUNCTION wsis.action_line_set_contains_text(wsis.action_line_set, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.@>) $2::wsis.action_line_set;
COMMENT ON FUNCTION wsis.action_line_set_contains_text(wsis.action_line_set, text) IS 'implementation of @>';
CREATE OPERATOR pg_catalog.@> (
	LEFTARG = wsis.action_line_set, RIGHTARG = text, FUNCTION = wsis.action_line_set_contains_text,
	RESTRICT = wsis.set_selectivity, JOIN = contjoinsel
);
COMMENT ON OPERATOR pg_catalog.@> (wsis.action_line_set, text) IS 'contains what the text reads as';
CREATE FUNCTION wsis.action_line_set_contained_text(wsis.action_line_set, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.<@) $2::wsis.action_line_set;
COMMENT ON FUNCTION wsis.action_line_set_contained_text(wsis.action_line_set, text) IS 'implementation of <@';
CREATE OPERATOR pg_catalog.<@ (
	LEFTARG = wsis.action_line_set, RIGHTARG = text, FUNCTION = wsis.action_line_set_contained_text,
	RESTRICT = wsis.set_selectivity, JOIN = contjoinsel
);
COMMENT ON OPERATOR pg_catalog.<@ (wsis.action_line_set, text) IS 'is contained in what the text reads as';
CREATE FUNCTION wsis.action_line_set_overlaps_text(wsis.action_line_set, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.&&) $2::wsis.action_line_set;
COMMENT ON FUNCTION wsis.action_line_set_overlaps_text(wsis.action_line_set, text) IS 'implementation of &&';
CREATE OPERATOR pg_catalog.&& (
	LEFTARG = wsis.action_line_set, RIGHTARG = text, FUNCTION = wsis.action_line_set_overlaps_text,
	RESTRICT = wsis.set_selectivity, JOIN = contjoinsel
);
COMMENT ON OPERATOR pg_catalog.&& (wsis.action_line_set, text) IS 'has a member in common with what the text reads as';
CREATE FUNCTION wsis.action_line_set_union(wsis.action_line_set, wsis.action_line_set) RETURNS wsis.action_line_set
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_union' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_set_union(wsis.action_line_set, wsis.action_line_set) IS 'implementation of |';
CREATE OPERATOR pg_catalog.| (
	LEFTARG = wsis.action_line_set, RIGHTARG = wsis.action_line_set, FUNCTION = wsis.action_line_set_union,
	COMMUTATOR = OPERATOR(pg_catalog.|)
);
COMMENT ON OPERATOR pg_catalog.| (wsis.action_line_set, wsis.action_line_set) IS 'union';
CREATE FUNCTION wsis.action_line_set_intersection(wsis.action_line_set, wsis.action_line_set) RETURNS wsis.action_line_set
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_intersection' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_set_intersection(wsis.action_line_set, wsis.action_line_set) IS 'implementation of &';
CREATE OPERATOR pg_catalog.& (
	LEFTARG = wsis.action_line_set, RIGHTARG = wsis.action_line_set, FUNCTION = wsis.action_line_set_intersection,
	COMMUTATOR = OPERATOR(pg_catalog.&)
);
COMMENT ON OPERATOR pg_catalog.& (wsis.action_line_set, wsis.action_line_set) IS 'intersection';
CREATE FUNCTION wsis.action_line_set_difference(wsis.action_line_set, wsis.action_line_set) RETURNS wsis.action_line_set
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_difference' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_set_difference(wsis.action_line_set, wsis.action_line_set) IS 'implementation of -';
CREATE OPERATOR pg_catalog.- (
	LEFTARG = wsis.action_line_set, RIGHTARG = wsis.action_line_set, FUNCTION = wsis.action_line_set_difference
);
COMMENT ON OPERATOR pg_catalog.- (wsis.action_line_set, wsis.action_line_set) IS 'difference: the members of the left that the right has not';
CREATE FUNCTION wsis.cardinality(wsis.action_line_set) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_cardinality' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.cardinality(wsis.action_line_set) IS 'number of members';
CREATE FUNCTION wsis.to_action_line_set(wsis.action_line) RETURNS wsis.action_line_set
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_from_line' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.to_action_line_set(wsis.action_line) IS 'the set of one line';
CREATE FUNCTION wsis.to_action_line_set(wsis.action_line[]) RETURNS wsis.action_line_set
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_from_array' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.to_action_line_set(wsis.action_line[]) IS 'the set of an array; a NULL member is an error';
CREATE FUNCTION wsis.to_array(wsis.action_line_set) RETURNS wsis.action_line[]
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_to_array' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.to_array(wsis.action_line_set) IS 'the members in order';
CREATE CAST (wsis.action_line AS wsis.action_line_set) WITH FUNCTION wsis.to_action_line_set(wsis.action_line) AS IMPLICIT;
COMMENT ON CAST (wsis.action_line AS wsis.action_line_set) IS 'the set of one member';
CREATE CAST (wsis.action_line[] AS wsis.action_line_set) WITH FUNCTION wsis.to_action_line_set(wsis.action_line[]) AS ASSIGNMENT;
COMMENT ON CAST (wsis.action_line[] AS wsis.action_line_set) IS 'the set of an array';
CREATE CAST (wsis.action_line_set AS wsis.action_line[]) WITH FUNCTION wsis.to_array(wsis.action_line_set) AS ASSIGNMENT;
COMMENT ON CAST (wsis.action_line_set AS wsis.action_line[]) IS 'the members in order';

CREATE FUNCTION wsis.unnest(wsis.action_line_set) RETURNS SETOF wsis.action_line
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE ROWS 3
	BEGIN ATOMIC SELECT pg_catalog.unnest(wsis.to_array($1)); END;
COMMENT ON FUNCTION wsis.unnest(wsis.action_line_set) IS 'the members in order, one a row';
CREATE FUNCTION wsis.action_line_set_extract_value(wsis.action_line_set, internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_extract_value' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_set_extract_value(wsis.action_line_set, internal, internal) IS 'GIN: the members as keys';
CREATE FUNCTION wsis.action_line_set_extract_query(wsis.action_line_set, internal, smallint, internal, internal, internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_extract_query' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_set_extract_query(wsis.action_line_set, internal, smallint, internal, internal, internal, internal) IS 'GIN: the keys that a search asks for';
CREATE FUNCTION wsis.action_line_set_consistent(internal, smallint, wsis.action_line_set, integer, internal, internal, internal, internal) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_set_consistent' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_set_consistent(internal, smallint, wsis.action_line_set, integer, internal, internal, internal, internal) IS 'GIN: does a row fit';
CREATE FUNCTION wsis.action_line_set_triconsistent(internal, smallint, wsis.action_line_set, integer, internal, internal, internal) RETURNS "char"
	AS 'MODULE_PATHNAME', 'wsis_set_triconsistent' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_set_triconsistent(internal, smallint, wsis.action_line_set, integer, internal, internal, internal) IS 'GIN: can a row fit';
CREATE OPERATOR CLASS wsis.action_line_set_ops DEFAULT FOR TYPE wsis.action_line_set USING gin AS
	OPERATOR 1 pg_catalog.&& (wsis.action_line_set, wsis.action_line_set),
	OPERATOR 2 pg_catalog.@> (wsis.action_line_set, wsis.action_line_set),
	OPERATOR 3 pg_catalog.<@ (wsis.action_line_set, wsis.action_line_set),
	OPERATOR 4 pg_catalog.= (wsis.action_line_set, wsis.action_line_set),
	OPERATOR 5 pg_catalog.@> (wsis.action_line_set, wsis.action_line),
	FUNCTION 1 wsis.action_line_cmp(wsis.action_line, wsis.action_line),
	FUNCTION 2 wsis.action_line_set_extract_value(wsis.action_line_set, internal, internal),
	FUNCTION 3 wsis.action_line_set_extract_query(wsis.action_line_set, internal, smallint, internal, internal, internal, internal),
	FUNCTION 4 wsis.action_line_set_consistent(internal, smallint, wsis.action_line_set, integer, internal, internal, internal, internal),
	FUNCTION 6 wsis.action_line_set_triconsistent(internal, smallint, wsis.action_line_set, integer, internal, internal, internal),
	STORAGE wsis.action_line;
COMMENT ON OPERATOR CLASS wsis.action_line_set_ops USING gin IS '@>, <@, && and = of action_line_set by its members';
COMMENT ON OPERATOR FAMILY wsis.action_line_set_ops USING gin IS '@>, <@, && and = of action_line_set by its members';
CREATE FUNCTION wsis.action_line_set_add(wsis.action_line_set, wsis.action_line) RETURNS wsis.action_line_set
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_add' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.action_line_set_add(wsis.action_line_set, wsis.action_line) IS 'transition of set_agg';
CREATE AGGREGATE wsis.set_agg(wsis.action_line) (
	SFUNC = wsis.action_line_set_add, STYPE = wsis.action_line_set, COMBINEFUNC = wsis.action_line_set_union, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.set_agg(wsis.action_line) IS 'the set of all lines; a NULL adds nothing, no line at all is NULL';

CREATE AGGREGATE wsis.union_agg(wsis.action_line_set) (
	SFUNC = wsis.action_line_set_union, STYPE = wsis.action_line_set, COMBINEFUNC = wsis.action_line_set_union, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.union_agg(wsis.action_line_set) IS 'the members of any of the sets; a NULL adds nothing, no set at all is NULL';

CREATE AGGREGATE wsis.intersection_agg(wsis.action_line_set) (
	SFUNC = wsis.action_line_set_intersection, STYPE = wsis.action_line_set, COMBINEFUNC = wsis.action_line_set_intersection, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.intersection_agg(wsis.action_line_set) IS 'the members of all of the sets; a NULL changes nothing, no set at all is NULL';
CREATE FUNCTION wsis.sdg_set_contains(wsis.sdg_set, wsis.sdg_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_contains' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_set_contains(wsis.sdg_set, wsis.sdg_set) IS 'implementation of @>';
CREATE OPERATOR pg_catalog.@> (
	LEFTARG = wsis.sdg_set, RIGHTARG = wsis.sdg_set, FUNCTION = wsis.sdg_set_contains,
	COMMUTATOR = OPERATOR(pg_catalog.<@),
	RESTRICT = wsis.set_selectivity, JOIN = contjoinsel
);
COMMENT ON OPERATOR pg_catalog.@> (wsis.sdg_set, wsis.sdg_set) IS 'contains';
CREATE FUNCTION wsis.sdg_set_contained(wsis.sdg_set, wsis.sdg_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_contained' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_set_contained(wsis.sdg_set, wsis.sdg_set) IS 'implementation of <@';
CREATE OPERATOR pg_catalog.<@ (
	LEFTARG = wsis.sdg_set, RIGHTARG = wsis.sdg_set, FUNCTION = wsis.sdg_set_contained,
	COMMUTATOR = OPERATOR(pg_catalog.@>),
	RESTRICT = wsis.set_selectivity, JOIN = contjoinsel
);
COMMENT ON OPERATOR pg_catalog.<@ (wsis.sdg_set, wsis.sdg_set) IS 'is contained in';
CREATE FUNCTION wsis.sdg_set_overlaps(wsis.sdg_set, wsis.sdg_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_overlaps' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_set_overlaps(wsis.sdg_set, wsis.sdg_set) IS 'implementation of &&';
CREATE OPERATOR pg_catalog.&& (
	LEFTARG = wsis.sdg_set, RIGHTARG = wsis.sdg_set, FUNCTION = wsis.sdg_set_overlaps,
	COMMUTATOR = OPERATOR(pg_catalog.&&),
	RESTRICT = wsis.set_selectivity, JOIN = contjoinsel
);
COMMENT ON OPERATOR pg_catalog.&& (wsis.sdg_set, wsis.sdg_set) IS 'has a member in common with';
CREATE FUNCTION wsis.sdg_set_contains_code(wsis.sdg_set, wsis.sdg) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_contains_code' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_set_contains_code(wsis.sdg_set, wsis.sdg) IS 'implementation of @>';
CREATE OPERATOR pg_catalog.@> (
	LEFTARG = wsis.sdg_set, RIGHTARG = wsis.sdg, FUNCTION = wsis.sdg_set_contains_code,
	COMMUTATOR = OPERATOR(pg_catalog.<@),
	RESTRICT = wsis.set_selectivity, JOIN = contjoinsel
);
COMMENT ON OPERATOR pg_catalog.@> (wsis.sdg_set, wsis.sdg) IS 'has the member';
CREATE FUNCTION wsis.sdg_contained(wsis.sdg, wsis.sdg_set) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_sdg_contained' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_contained(wsis.sdg, wsis.sdg_set) IS 'implementation of <@';
CREATE OPERATOR pg_catalog.<@ (
	LEFTARG = wsis.sdg, RIGHTARG = wsis.sdg_set, FUNCTION = wsis.sdg_contained,
	COMMUTATOR = OPERATOR(pg_catalog.@>),
	RESTRICT = wsis.set_selectivity, JOIN = contjoinsel
);
COMMENT ON OPERATOR pg_catalog.<@ (wsis.sdg, wsis.sdg_set) IS 'is a member of';
CREATE FUNCTION wsis.sdg_set_contains_text(wsis.sdg_set, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.@>) $2::wsis.sdg_set;
COMMENT ON FUNCTION wsis.sdg_set_contains_text(wsis.sdg_set, text) IS 'implementation of @>';
CREATE OPERATOR pg_catalog.@> (
	LEFTARG = wsis.sdg_set, RIGHTARG = text, FUNCTION = wsis.sdg_set_contains_text,
	RESTRICT = wsis.set_selectivity, JOIN = contjoinsel
);
COMMENT ON OPERATOR pg_catalog.@> (wsis.sdg_set, text) IS 'contains what the text reads as';
CREATE FUNCTION wsis.sdg_set_contained_text(wsis.sdg_set, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.<@) $2::wsis.sdg_set;
COMMENT ON FUNCTION wsis.sdg_set_contained_text(wsis.sdg_set, text) IS 'implementation of <@';
CREATE OPERATOR pg_catalog.<@ (
	LEFTARG = wsis.sdg_set, RIGHTARG = text, FUNCTION = wsis.sdg_set_contained_text,
	RESTRICT = wsis.set_selectivity, JOIN = contjoinsel
);
COMMENT ON OPERATOR pg_catalog.<@ (wsis.sdg_set, text) IS 'is contained in what the text reads as';
CREATE FUNCTION wsis.sdg_set_overlaps_text(wsis.sdg_set, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.&&) $2::wsis.sdg_set;
COMMENT ON FUNCTION wsis.sdg_set_overlaps_text(wsis.sdg_set, text) IS 'implementation of &&';
CREATE OPERATOR pg_catalog.&& (
	LEFTARG = wsis.sdg_set, RIGHTARG = text, FUNCTION = wsis.sdg_set_overlaps_text,
	RESTRICT = wsis.set_selectivity, JOIN = contjoinsel
);
COMMENT ON OPERATOR pg_catalog.&& (wsis.sdg_set, text) IS 'has a member in common with what the text reads as';
CREATE FUNCTION wsis.sdg_set_union(wsis.sdg_set, wsis.sdg_set) RETURNS wsis.sdg_set
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_union' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_set_union(wsis.sdg_set, wsis.sdg_set) IS 'implementation of |';
CREATE OPERATOR pg_catalog.| (
	LEFTARG = wsis.sdg_set, RIGHTARG = wsis.sdg_set, FUNCTION = wsis.sdg_set_union,
	COMMUTATOR = OPERATOR(pg_catalog.|)
);
COMMENT ON OPERATOR pg_catalog.| (wsis.sdg_set, wsis.sdg_set) IS 'union';
CREATE FUNCTION wsis.sdg_set_intersection(wsis.sdg_set, wsis.sdg_set) RETURNS wsis.sdg_set
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_intersection' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_set_intersection(wsis.sdg_set, wsis.sdg_set) IS 'implementation of &';
CREATE OPERATOR pg_catalog.& (
	LEFTARG = wsis.sdg_set, RIGHTARG = wsis.sdg_set, FUNCTION = wsis.sdg_set_intersection,
	COMMUTATOR = OPERATOR(pg_catalog.&)
);
COMMENT ON OPERATOR pg_catalog.& (wsis.sdg_set, wsis.sdg_set) IS 'intersection';
CREATE FUNCTION wsis.sdg_set_difference(wsis.sdg_set, wsis.sdg_set) RETURNS wsis.sdg_set
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_difference' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_set_difference(wsis.sdg_set, wsis.sdg_set) IS 'implementation of -';
CREATE OPERATOR pg_catalog.- (
	LEFTARG = wsis.sdg_set, RIGHTARG = wsis.sdg_set, FUNCTION = wsis.sdg_set_difference
);
COMMENT ON OPERATOR pg_catalog.- (wsis.sdg_set, wsis.sdg_set) IS 'difference: the members of the left that the right has not';
CREATE FUNCTION wsis.cardinality(wsis.sdg_set) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_cardinality' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.cardinality(wsis.sdg_set) IS 'number of members';
CREATE FUNCTION wsis.to_sdg_set(wsis.sdg) RETURNS wsis.sdg_set
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_from_code' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.to_sdg_set(wsis.sdg) IS 'the set of one goal or target; an indicator is an error';
CREATE FUNCTION wsis.to_sdg_set(wsis.sdg[]) RETURNS wsis.sdg_set
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_from_array' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.to_sdg_set(wsis.sdg[]) IS 'the set of an array; a NULL member is an error';
CREATE FUNCTION wsis.to_array(wsis.sdg_set) RETURNS wsis.sdg[]
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_to_array' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.to_array(wsis.sdg_set) IS 'the members in order';
CREATE CAST (wsis.sdg AS wsis.sdg_set) WITH FUNCTION wsis.to_sdg_set(wsis.sdg) AS IMPLICIT;
COMMENT ON CAST (wsis.sdg AS wsis.sdg_set) IS 'the set of one member';
CREATE CAST (wsis.sdg[] AS wsis.sdg_set) WITH FUNCTION wsis.to_sdg_set(wsis.sdg[]) AS ASSIGNMENT;
COMMENT ON CAST (wsis.sdg[] AS wsis.sdg_set) IS 'the set of an array';
CREATE CAST (wsis.sdg_set AS wsis.sdg[]) WITH FUNCTION wsis.to_array(wsis.sdg_set) AS ASSIGNMENT;
COMMENT ON CAST (wsis.sdg_set AS wsis.sdg[]) IS 'the members in order';

CREATE FUNCTION wsis.unnest(wsis.sdg_set) RETURNS SETOF wsis.sdg
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE ROWS 3
	BEGIN ATOMIC SELECT pg_catalog.unnest(wsis.to_array($1)); END;
COMMENT ON FUNCTION wsis.unnest(wsis.sdg_set) IS 'the members in order, one a row';
CREATE FUNCTION wsis.to_sdg(integer) RETURNS wsis.sdg
	AS 'MODULE_PATHNAME', 'wsis_sdg_from_int' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.to_sdg(integer) IS 'the goal of that number; an error where there is none';
CREATE FUNCTION wsis.to_sdg_set(integer[]) RETURNS wsis.sdg_set
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_from_int_array' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.to_sdg_set(integer[]) IS 'the set of goals by their numbers; a NULL member is an error';
CREATE CAST (integer AS wsis.sdg) WITH FUNCTION wsis.to_sdg(integer);
COMMENT ON CAST (integer AS wsis.sdg) IS 'the goal of that number';
CREATE CAST (integer[] AS wsis.sdg_set) WITH FUNCTION wsis.to_sdg_set(integer[]) AS ASSIGNMENT;
COMMENT ON CAST (integer[] AS wsis.sdg_set) IS 'the set of goals by their numbers';
CREATE FUNCTION wsis.sdg_set_extract_value(wsis.sdg_set, internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_extract_value' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_set_extract_value(wsis.sdg_set, internal, internal) IS 'GIN: the members as keys';
CREATE FUNCTION wsis.sdg_set_extract_query(wsis.sdg_set, internal, smallint, internal, internal, internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_extract_query' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_set_extract_query(wsis.sdg_set, internal, smallint, internal, internal, internal, internal) IS 'GIN: the keys that a search asks for';
CREATE FUNCTION wsis.sdg_set_consistent(internal, smallint, wsis.sdg_set, integer, internal, internal, internal, internal) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_set_consistent' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_set_consistent(internal, smallint, wsis.sdg_set, integer, internal, internal, internal, internal) IS 'GIN: does a row fit';
CREATE FUNCTION wsis.sdg_set_triconsistent(internal, smallint, wsis.sdg_set, integer, internal, internal, internal) RETURNS "char"
	AS 'MODULE_PATHNAME', 'wsis_set_triconsistent' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_set_triconsistent(internal, smallint, wsis.sdg_set, integer, internal, internal, internal) IS 'GIN: can a row fit';
CREATE OPERATOR CLASS wsis.sdg_set_ops DEFAULT FOR TYPE wsis.sdg_set USING gin AS
	OPERATOR 1 pg_catalog.&& (wsis.sdg_set, wsis.sdg_set),
	OPERATOR 2 pg_catalog.@> (wsis.sdg_set, wsis.sdg_set),
	OPERATOR 3 pg_catalog.<@ (wsis.sdg_set, wsis.sdg_set),
	OPERATOR 4 pg_catalog.= (wsis.sdg_set, wsis.sdg_set),
	OPERATOR 5 pg_catalog.@> (wsis.sdg_set, wsis.sdg),
	FUNCTION 1 wsis.sdg_cmp(wsis.sdg, wsis.sdg),
	FUNCTION 2 wsis.sdg_set_extract_value(wsis.sdg_set, internal, internal),
	FUNCTION 3 wsis.sdg_set_extract_query(wsis.sdg_set, internal, smallint, internal, internal, internal, internal),
	FUNCTION 4 wsis.sdg_set_consistent(internal, smallint, wsis.sdg_set, integer, internal, internal, internal, internal),
	FUNCTION 6 wsis.sdg_set_triconsistent(internal, smallint, wsis.sdg_set, integer, internal, internal, internal),
	STORAGE wsis.sdg;
COMMENT ON OPERATOR CLASS wsis.sdg_set_ops USING gin IS '@>, <@, && and = of sdg_set by its members';
COMMENT ON OPERATOR FAMILY wsis.sdg_set_ops USING gin IS '@>, <@, && and = of sdg_set by its members';
CREATE FUNCTION wsis.sdg_set_add(wsis.sdg_set, wsis.sdg) RETURNS wsis.sdg_set
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_add' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_set_add(wsis.sdg_set, wsis.sdg) IS 'transition of set_agg';
CREATE FUNCTION wsis.sdg_set_add_set(wsis.sdg_set, wsis.sdg_set) RETURNS wsis.sdg_set
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_add_set' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_set_add_set(wsis.sdg_set, wsis.sdg_set) IS 'transition of union_agg';
CREATE FUNCTION wsis.sdg_set_final(wsis.sdg_set) RETURNS wsis.sdg_set
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_set_final(wsis.sdg_set) IS 'a state without its spare room';
CREATE AGGREGATE wsis.set_agg(wsis.sdg) (
	SFUNC = wsis.sdg_set_add, STYPE = wsis.sdg_set, SSPACE = 32, COMBINEFUNC = wsis.sdg_set_add_set,
	FINALFUNC = wsis.sdg_set_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.set_agg(wsis.sdg) IS 'the set of all codes; a NULL adds nothing, no code at all is NULL, an indicator is an error';

CREATE AGGREGATE wsis.union_agg(wsis.sdg_set) (
	SFUNC = wsis.sdg_set_add_set, STYPE = wsis.sdg_set, SSPACE = 32, COMBINEFUNC = wsis.sdg_set_add_set,
	FINALFUNC = wsis.sdg_set_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.union_agg(wsis.sdg_set) IS 'the members of any of the sets; a NULL adds nothing, no set at all is NULL';

CREATE AGGREGATE wsis.intersection_agg(wsis.sdg_set) (
	SFUNC = wsis.sdg_set_intersection, STYPE = wsis.sdg_set, COMBINEFUNC = wsis.sdg_set_intersection, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.intersection_agg(wsis.sdg_set) IS 'the members of all of the sets; a NULL changes nothing, no set at all is NULL';
-- Hierarchy, only by this pair of verbs: expand (a goal: itself and its targets; C7: itself and its
-- applications) and fold (targets and indicators to the goal, applications to C7)
CREATE FUNCTION wsis.expand(wsis.action_line) RETURNS wsis.action_line_set
	AS 'MODULE_PATHNAME', 'wsis_action_line_expand' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.expand(wsis.action_line) IS 'the line and, of C7, its eight applications';
CREATE FUNCTION wsis.expand(wsis.action_line_set) RETURNS wsis.action_line_set
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_expand' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.expand(wsis.action_line_set) IS 'the lines and, of C7, its eight applications';
CREATE FUNCTION wsis.expand(wsis.sdg) RETURNS wsis.sdg_set
	AS 'MODULE_PATHNAME', 'wsis_sdg_expand' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.expand(wsis.sdg) IS 'the code and, of a goal, its targets; an indicator is an error';
CREATE FUNCTION wsis.expand(wsis.sdg_set) RETURNS wsis.sdg_set
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_expand' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.expand(wsis.sdg_set) IS 'the codes and, of goals, their targets';
CREATE FUNCTION wsis.fold(wsis.action_line) RETURNS wsis.action_line
	AS 'MODULE_PATHNAME', 'wsis_action_line_fold' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.fold(wsis.action_line) IS 'C7 for an application of C7; other lines as they are';
CREATE FUNCTION wsis.fold(wsis.action_line_set) RETURNS wsis.action_line_set
	AS 'MODULE_PATHNAME', 'wsis_action_line_set_fold' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.fold(wsis.action_line_set) IS 'the lines with C7 for its applications';
CREATE FUNCTION wsis.fold(wsis.sdg) RETURNS wsis.sdg
	AS 'MODULE_PATHNAME', 'wsis_sdg_goal' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.fold(wsis.sdg) IS 'the goal of a target or indicator; a goal as it is';
CREATE FUNCTION wsis.fold(wsis.sdg_set) RETURNS wsis.sdg_set
	AS 'MODULE_PATHNAME', 'wsis_sdg_set_fold' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.fold(wsis.sdg_set) IS 'the goals of the codes';
-- Parts of a code
CREATE FUNCTION wsis.goal(wsis.sdg) RETURNS wsis.sdg
	AS 'MODULE_PATHNAME', 'wsis_sdg_goal' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.goal(wsis.sdg) IS 'the goal of a code';
CREATE FUNCTION wsis.target(wsis.sdg) RETURNS wsis.sdg
	AS 'MODULE_PATHNAME', 'wsis_sdg_target' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.target(wsis.sdg) IS 'the target of a code; NULL for a goal';
CREATE FUNCTION wsis.level(wsis.sdg) RETURNS text
	AS 'MODULE_PATHNAME', 'wsis_sdg_level' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.level(wsis.sdg) IS 'goal, target or indicator';
CREATE FUNCTION wsis.level(wsis.action_line) RETURNS text
	AS 'MODULE_PATHNAME', 'wsis_action_line_level' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.level(wsis.action_line) IS 'line, or application for those of C7';
CREATE FUNCTION wsis.parent(wsis.sdg) RETURNS wsis.sdg
	AS 'MODULE_PATHNAME', 'wsis_sdg_parent' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.parent(wsis.sdg) IS 'the target of an indicator, the goal of a target; NULL for a goal';
CREATE FUNCTION wsis.parent(wsis.action_line) RETURNS wsis.action_line
	AS 'MODULE_PATHNAME', 'wsis_action_line_parent' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.parent(wsis.action_line) IS 'C7 for its applications; NULL for a line';
CREATE FUNCTION wsis.sdg_children(wsis.sdg) RETURNS wsis.sdg[]
	AS 'MODULE_PATHNAME', 'wsis_sdg_children' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.sdg_children(wsis.sdg) IS 'the targets of a goal, the indicators of a target, as an array';
CREATE FUNCTION wsis.children(wsis.sdg) RETURNS SETOF wsis.sdg
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE ROWS 10
	BEGIN ATOMIC SELECT pg_catalog.unnest(wsis.sdg_children($1)); END;
COMMENT ON FUNCTION wsis.children(wsis.sdg) IS 'the targets of a goal, the indicators of a target, one a row; none for an indicator';

CREATE FUNCTION wsis.children(wsis.action_line) RETURNS SETOF wsis.action_line
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE ROWS 8
	BEGIN ATOMIC
		SELECT pg_catalog.unnest(wsis.to_array(
			wsis.expand($1) OPERATOR(pg_catalog.-) wsis.to_action_line_set($1)));
	END;
COMMENT ON FUNCTION wsis.children(wsis.action_line) IS 'the applications of C7, one a row; none for other lines';
CREATE FUNCTION wsis.color(wsis.sdg) RETURNS text
	AS 'MODULE_PATHNAME', 'wsis_sdg_color' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.color(wsis.sdg) IS 'the official color of the goal of a code, as #RRGGBB (Open SDG, after the UNs guidelines)';
-- Free text
CREATE FUNCTION wsis.action_lines_in(text) RETURNS wsis.action_line_set
	AS 'MODULE_PATHNAME', 'wsis_action_lines_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION wsis.action_lines_in(text) IS 'the action lines that a text mentions by code (C2, AL C4, C7 e-health, C5-C8); names alone are not taken for codes; the empty set where there is none';
CREATE FUNCTION wsis.sdgs_in(text) RETURNS wsis.sdg[]
	AS 'MODULE_PATHNAME', 'wsis_sdgs_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION wsis.sdgs_in(text) IS 'the SDG codes that a text mentions behind a word that says so (SDG 4, goals 1-5, target 9.c), in order; years, versions and amounts are not taken for codes; the empty array where there is none';
-- Labels: built in for six languages; users add languages, target titles and words of their own

CREATE TABLE wsis.action_line_label (
	action_line wsis.action_line NOT NULL,
	lang text NOT NULL CHECK (lang OPERATOR(pg_catalog.~) '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
	label text NOT NULL,
	short_label text,
	source text,
	status text,
	built_in boolean NOT NULL DEFAULT false,
	PRIMARY KEY (action_line, lang, built_in)
);
ALTER TABLE wsis.action_line_label OWNER TO @extowner@;
GRANT SELECT ON wsis.action_line_label TO PUBLIC;
COMMENT ON TABLE wsis.action_line_label IS 'names of action lines by language; rows of one''s own (built_in false) go before those that came with wsis and are dumped';
COMMENT ON COLUMN wsis.action_line_label.action_line IS 'the action line';
COMMENT ON COLUMN wsis.action_line_label.lang IS 'language as a BCP 47 tag: fr, pt-BR';
COMMENT ON COLUMN wsis.action_line_label.label IS 'full name';
COMMENT ON COLUMN wsis.action_line_label.short_label IS 'short name for tables and pictures; NULL: the full one serves';
COMMENT ON COLUMN wsis.action_line_label.source IS 'where the name was read';
COMMENT ON COLUMN wsis.action_line_label.status IS 'verified or not; own wording';
COMMENT ON COLUMN wsis.action_line_label.built_in IS 'true for rows that came with wsis; leave it false for rows of your own';
SELECT pg_catalog.pg_extension_config_dump('wsis.action_line_label', 'WHERE NOT built_in');

CREATE TABLE wsis.sdg_label (
	sdg wsis.sdg NOT NULL,
	lang text NOT NULL CHECK (lang OPERATOR(pg_catalog.~) '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
	label text NOT NULL,
	short_label text,
	source text,
	status text,
	built_in boolean NOT NULL DEFAULT false,
	PRIMARY KEY (sdg, lang, built_in)
);
ALTER TABLE wsis.sdg_label OWNER TO @extowner@;
GRANT SELECT ON wsis.sdg_label TO PUBLIC;
COMMENT ON TABLE wsis.sdg_label IS 'names of SDG codes by language, goals built in; rows of one''s own (built_in false) go before those that came with wsis and are dumped';
COMMENT ON COLUMN wsis.sdg_label.sdg IS 'the goal, target or indicator';
COMMENT ON COLUMN wsis.sdg_label.lang IS 'language as a BCP 47 tag: fr, pt-BR';
COMMENT ON COLUMN wsis.sdg_label.label IS 'full title';
COMMENT ON COLUMN wsis.sdg_label.short_label IS 'short name for tables and pictures; NULL: the full one serves';
COMMENT ON COLUMN wsis.sdg_label.source IS 'where the name was read';
COMMENT ON COLUMN wsis.sdg_label.status IS 'verified or not';
COMMENT ON COLUMN wsis.sdg_label.built_in IS 'true for rows that came with wsis; leave it false for rows of your own';
SELECT pg_catalog.pg_extension_config_dump('wsis.sdg_label', 'WHERE NOT built_in');

CREATE FUNCTION wsis.label(code wsis.action_line, lang text DEFAULT 'en') RETURNS text
	AS 'MODULE_PATHNAME', 'wsis_action_line_label' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.label(wsis.action_line, text) IS 'name of an action line in a language (BCP 47 tag; fr-CA falls back to fr, then to English), from action_line_label';

CREATE FUNCTION wsis.short_label(code wsis.action_line, lang text DEFAULT 'en') RETURNS text
	AS 'MODULE_PATHNAME', 'wsis_action_line_short_label' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.short_label(wsis.action_line, text) IS 'short name of an action line in a language, as label';

CREATE FUNCTION wsis.label(code wsis.sdg, lang text DEFAULT 'en') RETURNS text
	AS 'MODULE_PATHNAME', 'wsis_sdg_label' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.label(wsis.sdg, text) IS 'title of a goal in a language (BCP 47 tag; fr-CA falls back to fr, then to English), from sdg_label; of targets and indicators those that users added, else NULL';

CREATE FUNCTION wsis.short_label(code wsis.sdg, lang text DEFAULT 'en') RETURNS text
	AS 'MODULE_PATHNAME', 'wsis_sdg_short_label' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.short_label(wsis.sdg, text) IS 'short name of a goal in a language, as label';

-- Countries

CREATE TABLE wsis.itu_region (
	code text PRIMARY KEY,
	name_en text NOT NULL,
	name_fr text NOT NULL,
	name_es text NOT NULL,
	name_ru text NOT NULL,
	name_zh text NOT NULL,
	name_ar text NOT NULL,
	source text NOT NULL,
	status text NOT NULL
);
GRANT SELECT ON wsis.itu_region TO PUBLIC;
COMMENT ON TABLE wsis.itu_region IS 'ITU''s regions, and INT for international projects, as the Stocktaking counts them';
COMMENT ON COLUMN wsis.itu_region.code IS 'AFR, AMS, ARB, ASP, CIS, EUR; INT is no region of ITU''s';
COMMENT ON COLUMN wsis.itu_region.name_en IS 'name in English';
COMMENT ON COLUMN wsis.itu_region.name_fr IS 'name in French';
COMMENT ON COLUMN wsis.itu_region.name_es IS 'name in Spanish';
COMMENT ON COLUMN wsis.itu_region.name_ru IS 'name in Russian';
COMMENT ON COLUMN wsis.itu_region.name_zh IS 'name in Chinese';
COMMENT ON COLUMN wsis.itu_region.name_ar IS 'name in Arabic';
COMMENT ON COLUMN wsis.itu_region.source IS 'where it was read';
COMMENT ON COLUMN wsis.itu_region.status IS 'which parts are verified';

CREATE TABLE wsis.regional_commission (
	code text PRIMARY KEY,
	name_en text NOT NULL,
	name_ar text,
	seat text NOT NULL,
	source text NOT NULL,
	status text NOT NULL
);
GRANT SELECT ON wsis.regional_commission TO PUBLIC;
COMMENT ON TABLE wsis.regional_commission IS 'the five regional commissions of the United Nations';
COMMENT ON COLUMN wsis.regional_commission.code IS 'ECA, ESCWA, ESCAP, ECLAC, UNECE; membership is in wsis.country';
COMMENT ON COLUMN wsis.regional_commission.name_en IS 'name in English';
COMMENT ON COLUMN wsis.regional_commission.name_ar IS 'name in Arabic';
COMMENT ON COLUMN wsis.regional_commission.seat IS 'where it sits';
COMMENT ON COLUMN wsis.regional_commission.source IS 'where it was read';
COMMENT ON COLUMN wsis.regional_commission.status IS 'what is verified';

CREATE TABLE wsis.country (
	iso3 text PRIMARY KEY,
	iso2 text NOT NULL UNIQUE,
	m49 text NOT NULL UNIQUE,
	name_en text NOT NULL,
	name_fr text NOT NULL,
	name_es text NOT NULL,
	name_ru text NOT NULL,
	name_zh text NOT NULL,
	name_ar text NOT NULL,
	itu_region text REFERENCES wsis.itu_region,
	eca text,
	escwa text,
	escap text,
	eclac text,
	unece text,
	ldc boolean,
	lldc boolean,
	sids boolean,
	itu_member boolean,
	source text NOT NULL,
	status text NOT NULL
);
GRANT SELECT ON wsis.country TO PUBLIC;
COMMENT ON TABLE wsis.country IS 'countries and areas with their codes, names in six languages and groups; status says what is verified';
COMMENT ON COLUMN wsis.country.iso3 IS 'ISO 3166-1 alpha-3 code';
COMMENT ON COLUMN wsis.country.iso2 IS 'ISO 3166-1 alpha-2 code';
COMMENT ON COLUMN wsis.country.m49 IS 'UN M49 code, three digits';
COMMENT ON COLUMN wsis.country.name_en IS 'name in English (M49)';
COMMENT ON COLUMN wsis.country.name_fr IS 'name in French (M49)';
COMMENT ON COLUMN wsis.country.name_es IS 'name in Spanish (M49)';
COMMENT ON COLUMN wsis.country.name_ru IS 'name in Russian (M49)';
COMMENT ON COLUMN wsis.country.name_zh IS 'name in Chinese (M49)';
COMMENT ON COLUMN wsis.country.name_ar IS 'name in Arabic (M49)';
COMMENT ON COLUMN wsis.country.itu_region IS 'ITU region of a member state; NULL for others';
COMMENT ON COLUMN wsis.country.eca IS 'Economic Commission for Africa: M member, A associate, NULL neither';
COMMENT ON COLUMN wsis.country.escwa IS 'Economic and Social Commission for Western Asia: M member, A associate, NULL neither';
COMMENT ON COLUMN wsis.country.escap IS 'Economic and Social Commission for Asia and the Pacific: M member, A associate, NULL neither';
COMMENT ON COLUMN wsis.country.eclac IS 'Economic Commission for Latin America and the Caribbean: M member, A associate, NULL neither';
COMMENT ON COLUMN wsis.country.unece IS 'Economic Commission for Europe: M member, A associate, NULL neither';
COMMENT ON COLUMN wsis.country.ldc IS 'least developed country; NULL unknown';
COMMENT ON COLUMN wsis.country.lldc IS 'landlocked developing country; NULL unknown';
COMMENT ON COLUMN wsis.country.sids IS 'small island developing state or territory; NULL unknown';
COMMENT ON COLUMN wsis.country.itu_member IS 'member state of ITU; NULL unknown';
COMMENT ON COLUMN wsis.country.source IS 'where the row was read';
COMMENT ON COLUMN wsis.country.status IS 'what is verified and what is from memory';

CREATE FUNCTION wsis.country_code(text) RETURNS text
	AS 'MODULE_PATHNAME', 'wsis_country_code' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.country_code(text) IS 'ISO 3166-1 alpha-3 code of a country written as ISO code, M49 number, or name or common variant in six languages; an error with the nearest name where there is none (see parse_country_code)';

CREATE FUNCTION wsis.parse_country_code(text) RETURNS text
	AS 'MODULE_PATHNAME', 'wsis_parse_country_code' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.parse_country_code(text) IS 'as country_code, but NULL where there is none: for dirty columns';

CREATE FUNCTION wsis.country_name(code text, lang text DEFAULT 'en') RETURNS text
	LANGUAGE SQL STABLE STRICT PARALLEL SAFE
	BEGIN ATOMIC
		SELECT CASE pg_catalog.split_part(pg_catalog.lower(pg_catalog.translate(country_name.lang, '_', '-')), '-', 1)
				WHEN 'ar' THEN c.name_ar
				WHEN 'es' THEN c.name_es
				WHEN 'fr' THEN c.name_fr
				WHEN 'ru' THEN c.name_ru
				WHEN 'zh' THEN c.name_zh
				ELSE c.name_en
			END
		FROM wsis.country c
		WHERE c.iso3 OPERATOR(pg_catalog.=) wsis.country_code(code);
	END;
COMMENT ON FUNCTION wsis.country_name(text, text) IS 'name of a country, given as country_code reads it, in a language (BCP 47 tag); English where wsis has no names in it';
