-- distribution: values with weights, each as often as it came, as one value

CREATE TYPE wsis.distribution;
CREATE FUNCTION wsis.distribution_in(cstring) RETURNS wsis.distribution
	AS 'MODULE_PATHNAME', 'wsis_distribution_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.distribution_in(cstring) IS 'reads a distribution from text';
CREATE FUNCTION wsis.distribution_out(wsis.distribution) RETURNS cstring
	AS 'MODULE_PATHNAME', 'wsis_distribution_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.distribution_out(wsis.distribution) IS 'writes a distribution as text';
CREATE FUNCTION wsis.distribution_recv(internal) RETURNS wsis.distribution
	AS 'MODULE_PATHNAME', 'wsis_distribution_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.distribution_recv(internal) IS 'reads a distribution from binary';
CREATE FUNCTION wsis.distribution_send(wsis.distribution) RETURNS bytea
	AS 'MODULE_PATHNAME', 'wsis_distribution_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.distribution_send(wsis.distribution) IS 'writes a distribution as binary';
CREATE TYPE wsis.distribution (
	INPUT = wsis.distribution_in,
	OUTPUT = wsis.distribution_out,
	RECEIVE = wsis.distribution_recv,
	SEND = wsis.distribution_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = double,
	STORAGE = extended
);
COMMENT ON TYPE wsis.distribution IS 'values with weights, each pair counted: {3.5,7:2.5*3,Infinity} is 3.5 once with the weight 1, 7 three times with the weight 2.5, and Infinity; a weight of 0 is not stored; ~0.001{...} is a sketch, its values right to the relative error';
CREATE FUNCTION wsis.distribution_lt(wsis.distribution, wsis.distribution) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_distribution_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.distribution_lt(wsis.distribution, wsis.distribution) IS 'implementation of <';

CREATE FUNCTION wsis.distribution_le(wsis.distribution, wsis.distribution) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_distribution_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.distribution_le(wsis.distribution, wsis.distribution) IS 'implementation of <=';

CREATE FUNCTION wsis.distribution_ge(wsis.distribution, wsis.distribution) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_distribution_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.distribution_ge(wsis.distribution, wsis.distribution) IS 'implementation of >=';

CREATE FUNCTION wsis.distribution_gt(wsis.distribution, wsis.distribution) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_distribution_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.distribution_gt(wsis.distribution, wsis.distribution) IS 'implementation of >';

CREATE FUNCTION wsis.distribution_cmp(wsis.distribution, wsis.distribution) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_distribution_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.distribution_cmp(wsis.distribution, wsis.distribution) IS 'btree comparison: below, at or above 0';

CREATE FUNCTION wsis.distribution_eq(wsis.distribution, wsis.distribution) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_distribution_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.distribution_eq(wsis.distribution, wsis.distribution) IS 'implementation of =';
CREATE FUNCTION wsis.distribution_ne(wsis.distribution, wsis.distribution) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_distribution_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.distribution_ne(wsis.distribution, wsis.distribution) IS 'implementation of <>';
CREATE FUNCTION wsis.distribution_hash(wsis.distribution) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_distribution_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.distribution_hash(wsis.distribution) IS 'hash';
CREATE FUNCTION wsis.distribution_hash_extended(wsis.distribution, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME', 'wsis_distribution_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.distribution_hash_extended(wsis.distribution, bigint) IS 'hash with a seed';
CREATE FUNCTION wsis.distribution_plus(wsis.distribution, wsis.distribution) RETURNS wsis.distribution
	AS 'MODULE_PATHNAME', 'wsis_distribution_plus' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.distribution_plus(wsis.distribution, wsis.distribution) IS 'implementation of +';

CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.distribution, RIGHTARG = wsis.distribution, FUNCTION = wsis.distribution_eq,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR pg_catalog.= (wsis.distribution, wsis.distribution) IS 'has the same values with the same weights, as often';

CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.distribution, RIGHTARG = wsis.distribution, FUNCTION = wsis.distribution_ne,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.distribution, wsis.distribution) IS 'has other values or weights';

CREATE OPERATOR pg_catalog.< (
	LEFTARG = wsis.distribution, RIGHTARG = wsis.distribution, FUNCTION = wsis.distribution_lt,
	COMMUTATOR = OPERATOR(pg_catalog.>), NEGATOR = OPERATOR(pg_catalog.>=),
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR pg_catalog.< (wsis.distribution, wsis.distribution) IS 'comes before: some order, for DISTINCT and merge joins';

CREATE OPERATOR pg_catalog.<= (
	LEFTARG = wsis.distribution, RIGHTARG = wsis.distribution, FUNCTION = wsis.distribution_le,
	COMMUTATOR = OPERATOR(pg_catalog.>=), NEGATOR = OPERATOR(pg_catalog.>),
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR pg_catalog.<= (wsis.distribution, wsis.distribution) IS 'comes before or is equal';

CREATE OPERATOR pg_catalog.>= (
	LEFTARG = wsis.distribution, RIGHTARG = wsis.distribution, FUNCTION = wsis.distribution_ge,
	COMMUTATOR = OPERATOR(pg_catalog.<=), NEGATOR = OPERATOR(pg_catalog.<),
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR pg_catalog.>= (wsis.distribution, wsis.distribution) IS 'comes behind or is equal';

CREATE OPERATOR pg_catalog.> (
	LEFTARG = wsis.distribution, RIGHTARG = wsis.distribution, FUNCTION = wsis.distribution_gt,
	COMMUTATOR = OPERATOR(pg_catalog.<), NEGATOR = OPERATOR(pg_catalog.<=),
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR pg_catalog.> (wsis.distribution, wsis.distribution) IS 'comes behind';

CREATE OPERATOR CLASS wsis.distribution_ops DEFAULT FOR TYPE wsis.distribution USING btree AS
	OPERATOR 1 pg_catalog.<,
	OPERATOR 2 pg_catalog.<=,
	OPERATOR 3 pg_catalog.=,
	OPERATOR 4 pg_catalog.>=,
	OPERATOR 5 pg_catalog.>,
	FUNCTION 1 wsis.distribution_cmp(wsis.distribution, wsis.distribution);
COMMENT ON OPERATOR CLASS wsis.distribution_ops USING btree IS 'some order of distributions: exact ones, number of cells, their values, weights, counts';
COMMENT ON OPERATOR FAMILY wsis.distribution_ops USING btree IS 'some order of distributions';

CREATE OPERATOR CLASS wsis.distribution_ops DEFAULT FOR TYPE wsis.distribution USING hash AS
	OPERATOR 1 pg_catalog.=,
	FUNCTION 1 wsis.distribution_hash(wsis.distribution),
	FUNCTION 2 wsis.distribution_hash_extended(wsis.distribution, bigint);
COMMENT ON OPERATOR CLASS wsis.distribution_ops USING hash IS 'equality of distribution';
COMMENT ON OPERATOR FAMILY wsis.distribution_ops USING hash IS 'equality of distribution';

CREATE OPERATOR pg_catalog.+ (
	LEFTARG = wsis.distribution, RIGHTARG = wsis.distribution, FUNCTION = wsis.distribution_plus,
	COMMUTATOR = OPERATOR(pg_catalog.+)
);
COMMENT ON OPERATOR pg_catalog.+ (wsis.distribution, wsis.distribution) IS 'all that is in the one or the other; an error where one is exact and the other a sketch, or their relative errors differ';

-- Text, as drivers send it
CREATE CAST (text AS wsis.distribution) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS wsis.distribution) IS 'reads a distribution';
CREATE CAST (varchar AS wsis.distribution) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (varchar AS wsis.distribution) IS 'reads a distribution';
CREATE CAST (wsis.distribution AS text) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (wsis.distribution AS text) IS 'canonical text';
CREATE CAST (wsis.distribution AS varchar) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (wsis.distribution AS varchar) IS 'canonical text';
-- what a driver sends as varchar is read, not compared as text
CREATE FUNCTION wsis.distribution_eq_text(wsis.distribution, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.=) $2::wsis.distribution;
COMMENT ON FUNCTION wsis.distribution_eq_text(wsis.distribution, text) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.distribution, RIGHTARG = text, FUNCTION = wsis.distribution_eq_text,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (wsis.distribution, text) IS 'equals what the text reads as';
CREATE FUNCTION wsis.text_eq_distribution(text, wsis.distribution) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.distribution OPERATOR(pg_catalog.=) $2;
COMMENT ON FUNCTION wsis.text_eq_distribution(text, wsis.distribution) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = text, RIGHTARG = wsis.distribution, FUNCTION = wsis.text_eq_distribution,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (text, wsis.distribution) IS 'equals what the text reads as';
CREATE FUNCTION wsis.distribution_ne_text(wsis.distribution, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.<>) $2::wsis.distribution;
COMMENT ON FUNCTION wsis.distribution_ne_text(wsis.distribution, text) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.distribution, RIGHTARG = text, FUNCTION = wsis.distribution_ne_text,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.distribution, text) IS 'differs from what the text reads as';
CREATE FUNCTION wsis.text_ne_distribution(text, wsis.distribution) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.distribution OPERATOR(pg_catalog.<>) $2;
COMMENT ON FUNCTION wsis.text_ne_distribution(text, wsis.distribution) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = text, RIGHTARG = wsis.distribution, FUNCTION = wsis.text_ne_distribution,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (text, wsis.distribution) IS 'differs from what the text reads as';

-- Aggregates: the state is a distribution with spare room, not yet sorted
CREATE FUNCTION wsis.distribution_add_distribution(wsis.distribution, wsis.distribution) RETURNS wsis.distribution
	AS 'MODULE_PATHNAME', 'wsis_distribution_add_distribution' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.distribution_add_distribution(wsis.distribution, wsis.distribution) IS 'transition of sum(distribution), and what merges states';
CREATE FUNCTION wsis.distribution_final(wsis.distribution) RETURNS wsis.distribution
	AS 'MODULE_PATHNAME', 'wsis_distribution_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.distribution_final(wsis.distribution) IS 'a state as a value, sorted and without spare room';
CREATE AGGREGATE pg_catalog.sum(wsis.distribution) (
	SFUNC = wsis.distribution_add_distribution, STYPE = wsis.distribution, SSPACE = 128,
	COMBINEFUNC = wsis.distribution_add_distribution, FINALFUNC = wsis.distribution_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE pg_catalog.sum(wsis.distribution) IS 'all that is in any of the distributions; a NULL adds nothing, no distribution at all is NULL; an error where some are exact and some sketches, or their relative errors differ';
CREATE FUNCTION wsis.distribution_add(wsis.distribution, double precision) RETURNS wsis.distribution
	AS 'MODULE_PATHNAME', 'wsis_distribution_add_value' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.distribution_add(wsis.distribution, double precision) IS 'transition of distribution_agg';
CREATE AGGREGATE wsis.distribution_agg(double precision) (
	SFUNC = wsis.distribution_add, STYPE = wsis.distribution, SSPACE = 128,
	COMBINEFUNC = wsis.distribution_add_distribution, FINALFUNC = wsis.distribution_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.distribution_agg(double precision) IS 'the values, each with the weight 1, exact up to 1 GB; Infinity is a value, NaN and -Infinity are errors; a NULL adds nothing, no value at all is NULL';
CREATE FUNCTION wsis.distribution_add(wsis.distribution, double precision, double precision) RETURNS wsis.distribution
	AS 'MODULE_PATHNAME', 'wsis_distribution_add_weighted' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.distribution_add(wsis.distribution, double precision, double precision) IS 'transition of distribution_agg';
CREATE AGGREGATE wsis.distribution_agg(double precision, double precision) (
	SFUNC = wsis.distribution_add, STYPE = wsis.distribution, SSPACE = 128,
	COMBINEFUNC = wsis.distribution_add_distribution, FINALFUNC = wsis.distribution_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.distribution_agg(double precision, double precision) IS 'the values with their weights, exact up to 1 GB; Infinity is a value, NaN and -Infinity are errors, and so is a weight that is negative, NaN or infinite; a weight of 0 and a row with a NULL add nothing, no row at all is NULL';
CREATE FUNCTION wsis.distribution_add(wsis.distribution, double precision, double precision, double precision) RETURNS wsis.distribution
	AS 'MODULE_PATHNAME', 'wsis_distribution_add_sketched' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.distribution_add(wsis.distribution, double precision, double precision, double precision) IS 'transition of distribution_sketch_agg';
CREATE AGGREGATE wsis.distribution_sketch_agg(double precision, double precision, double precision) (
	SFUNC = wsis.distribution_add, STYPE = wsis.distribution, SSPACE = 128,
	COMBINEFUNC = wsis.distribution_add_distribution, FINALFUNC = wsis.distribution_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.distribution_sketch_agg(double precision, double precision, double precision) IS 'the values, right to a relative error of 1e-9 to 0.5, the same in all rows, with their weights, summed exactly; for more than 1 GB of different values, else as distribution_agg';
-- Reading
CREATE FUNCTION wsis.weighted_values(d wsis.distribution) RETURNS TABLE (value double precision, weight double precision, count bigint)
	AS 'MODULE_PATHNAME', 'wsis_distribution_weighted_values' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 1000;
COMMENT ON FUNCTION wsis.weighted_values(wsis.distribution) IS 'the different pairs of a value and a weight in order, with how often each came';
CREATE FUNCTION wsis.quantile(d wsis.distribution, p double precision) RETURNS double precision
	AS 'MODULE_PATHNAME', 'wsis_distribution_quantile' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.quantile(wsis.distribution, double precision) IS 'the least value whose cumulated weight is at least p (0 to 1) of the total, a weighted percentile_disc; NULL for an empty distribution';
CREATE FUNCTION wsis.quantile(d wsis.distribution, p double precision[]) RETURNS double precision[]
	AS 'MODULE_PATHNAME', 'wsis_distribution_quantile_array' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.quantile(wsis.distribution, double precision[]) IS 'the quantiles for all p at once, in the shape of p; NULL where p is';
CREATE FUNCTION wsis.share_within(d wsis.distribution, up_to double precision) RETURNS double precision
	AS 'MODULE_PATHNAME', 'wsis_distribution_share_within' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.share_within(wsis.distribution, double precision) IS 'the share of the weight at values up to a limit, 0 to 1; of a sketch, those in the bucket of the limit count as within; NULL for an empty distribution';
CREATE FUNCTION wsis.share_within(d wsis.distribution, up_to double precision[]) RETURNS double precision[]
	AS 'MODULE_PATHNAME', 'wsis_distribution_share_within_array' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.share_within(wsis.distribution, double precision[]) IS 'the shares for all limits at once, in the shape of up_to; NULL where a limit is';
CREATE FUNCTION wsis.total_weight(d wsis.distribution) RETURNS double precision
	AS 'MODULE_PATHNAME', 'wsis_distribution_total_weight' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.total_weight(wsis.distribution) IS 'the sum of all weights, exact and rounded once; 0 for an empty distribution';
CREATE FUNCTION wsis.mean(d wsis.distribution) RETURNS double precision
	AS 'MODULE_PATHNAME', 'wsis_distribution_mean' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.mean(wsis.distribution) IS 'the sum of value x weight over the sum of the weights, from exact sums; Infinity where a value is; NULL for an empty distribution';
CREATE FUNCTION wsis.gini(d wsis.distribution) RETURNS double precision
	AS 'MODULE_PATHNAME', 'wsis_distribution_gini' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.gini(wsis.distribution) IS 'Gini coefficient of the population, 0 to 1 (C. Gini 1912): mean difference over twice the mean; above 1 possible where values are negative; an infinite value is an error; NULL where the mean is not above 0 or there is no value';
CREATE FUNCTION wsis.relative_error(d wsis.distribution) RETURNS double precision
	AS 'MODULE_PATHNAME', 'wsis_distribution_relative_error' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.relative_error(wsis.distribution) IS 'the most by which values of a sketch are wrong, relative to them; 0: exact';
CREATE FUNCTION wsis.is_exact(d wsis.distribution) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN wsis.relative_error(d) OPERATOR(pg_catalog.=) 0;
COMMENT ON FUNCTION wsis.is_exact(wsis.distribution) IS 'true unless it is a sketch';
