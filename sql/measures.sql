-- measures: progress to targets, inequality and divides

-- A series: one value a year

CREATE TYPE wsis.series;
CREATE FUNCTION wsis.series_in(cstring) RETURNS wsis.series
	AS 'MODULE_PATHNAME', 'wsis_series_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.series_in(cstring) IS 'reads a series from text';
CREATE FUNCTION wsis.series_out(wsis.series) RETURNS cstring
	AS 'MODULE_PATHNAME', 'wsis_series_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.series_out(wsis.series) IS 'writes a series as text';
CREATE FUNCTION wsis.series_recv(internal) RETURNS wsis.series
	AS 'MODULE_PATHNAME', 'wsis_series_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.series_recv(internal) IS 'reads a series from binary';
CREATE FUNCTION wsis.series_send(wsis.series) RETURNS bytea
	AS 'MODULE_PATHNAME', 'wsis_series_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.series_send(wsis.series) IS 'writes a series as binary';
CREATE TYPE wsis.series (
	INPUT = wsis.series_in,
	OUTPUT = wsis.series_out,
	RECEIVE = wsis.series_recv,
	SEND = wsis.series_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = double,
	STORAGE = extended
);
COMMENT ON TYPE wsis.series IS 'at most one finite value a year, years from -9999 to 9999: {2015=14.5,2023=10.2}';
CREATE FUNCTION wsis.series_lt(wsis.series, wsis.series) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_series_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.series_lt(wsis.series, wsis.series) IS 'implementation of <';

CREATE FUNCTION wsis.series_le(wsis.series, wsis.series) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_series_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.series_le(wsis.series, wsis.series) IS 'implementation of <=';

CREATE FUNCTION wsis.series_ge(wsis.series, wsis.series) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_series_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.series_ge(wsis.series, wsis.series) IS 'implementation of >=';

CREATE FUNCTION wsis.series_gt(wsis.series, wsis.series) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_series_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.series_gt(wsis.series, wsis.series) IS 'implementation of >';

CREATE FUNCTION wsis.series_cmp(wsis.series, wsis.series) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_series_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.series_cmp(wsis.series, wsis.series) IS 'btree comparison: below, at or above 0';

CREATE FUNCTION wsis.series_eq(wsis.series, wsis.series) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_series_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.series_eq(wsis.series, wsis.series) IS 'implementation of =';
CREATE FUNCTION wsis.series_ne(wsis.series, wsis.series) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_series_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.series_ne(wsis.series, wsis.series) IS 'implementation of <>';
CREATE FUNCTION wsis.series_hash(wsis.series) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_series_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.series_hash(wsis.series) IS 'hash';
CREATE FUNCTION wsis.series_hash_extended(wsis.series, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME', 'wsis_series_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.series_hash_extended(wsis.series, bigint) IS 'hash with a seed';

CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.series, RIGHTARG = wsis.series, FUNCTION = wsis.series_eq,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR pg_catalog.= (wsis.series, wsis.series) IS 'has the same values in the same years';

CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.series, RIGHTARG = wsis.series, FUNCTION = wsis.series_ne,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.series, wsis.series) IS 'has other years or values';

CREATE OPERATOR pg_catalog.< (
	LEFTARG = wsis.series, RIGHTARG = wsis.series, FUNCTION = wsis.series_lt,
	COMMUTATOR = OPERATOR(pg_catalog.>), NEGATOR = OPERATOR(pg_catalog.>=),
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR pg_catalog.< (wsis.series, wsis.series) IS 'comes before: some order, for DISTINCT and merge joins';

CREATE OPERATOR pg_catalog.<= (
	LEFTARG = wsis.series, RIGHTARG = wsis.series, FUNCTION = wsis.series_le,
	COMMUTATOR = OPERATOR(pg_catalog.>=), NEGATOR = OPERATOR(pg_catalog.>),
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR pg_catalog.<= (wsis.series, wsis.series) IS 'comes before or is equal';

CREATE OPERATOR pg_catalog.>= (
	LEFTARG = wsis.series, RIGHTARG = wsis.series, FUNCTION = wsis.series_ge,
	COMMUTATOR = OPERATOR(pg_catalog.<=), NEGATOR = OPERATOR(pg_catalog.<),
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR pg_catalog.>= (wsis.series, wsis.series) IS 'comes behind or is equal';

CREATE OPERATOR pg_catalog.> (
	LEFTARG = wsis.series, RIGHTARG = wsis.series, FUNCTION = wsis.series_gt,
	COMMUTATOR = OPERATOR(pg_catalog.<), NEGATOR = OPERATOR(pg_catalog.<=),
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR pg_catalog.> (wsis.series, wsis.series) IS 'comes behind';

CREATE OPERATOR CLASS wsis.series_ops DEFAULT FOR TYPE wsis.series USING btree AS
	OPERATOR 1 pg_catalog.<,
	OPERATOR 2 pg_catalog.<=,
	OPERATOR 3 pg_catalog.=,
	OPERATOR 4 pg_catalog.>=,
	OPERATOR 5 pg_catalog.>,
	FUNCTION 1 wsis.series_cmp(wsis.series, wsis.series);
COMMENT ON OPERATOR CLASS wsis.series_ops USING btree IS 'some order of series: number of years, the years, their values';
COMMENT ON OPERATOR FAMILY wsis.series_ops USING btree IS 'some order of series';

CREATE OPERATOR CLASS wsis.series_ops DEFAULT FOR TYPE wsis.series USING hash AS
	OPERATOR 1 pg_catalog.=,
	FUNCTION 1 wsis.series_hash(wsis.series),
	FUNCTION 2 wsis.series_hash_extended(wsis.series, bigint);
COMMENT ON OPERATOR CLASS wsis.series_ops USING hash IS 'equality of series';
COMMENT ON OPERATOR FAMILY wsis.series_ops USING hash IS 'equality of series';

-- Text, as drivers send it
CREATE CAST (text AS wsis.series) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS wsis.series) IS 'reads a series';
CREATE CAST (varchar AS wsis.series) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (varchar AS wsis.series) IS 'reads a series';
CREATE CAST (wsis.series AS text) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (wsis.series AS text) IS 'canonical text';
CREATE CAST (wsis.series AS varchar) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (wsis.series AS varchar) IS 'canonical text';
-- what a driver sends as varchar is read, not compared as text
CREATE FUNCTION wsis.series_eq_text(wsis.series, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.=) $2::wsis.series;
COMMENT ON FUNCTION wsis.series_eq_text(wsis.series, text) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.series, RIGHTARG = text, FUNCTION = wsis.series_eq_text,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (wsis.series, text) IS 'equals what the text reads as';
CREATE FUNCTION wsis.text_eq_series(text, wsis.series) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.series OPERATOR(pg_catalog.=) $2;
COMMENT ON FUNCTION wsis.text_eq_series(text, wsis.series) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = text, RIGHTARG = wsis.series, FUNCTION = wsis.text_eq_series,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (text, wsis.series) IS 'equals what the text reads as';
CREATE FUNCTION wsis.series_ne_text(wsis.series, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.<>) $2::wsis.series;
COMMENT ON FUNCTION wsis.series_ne_text(wsis.series, text) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.series, RIGHTARG = text, FUNCTION = wsis.series_ne_text,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.series, text) IS 'differs from what the text reads as';
CREATE FUNCTION wsis.text_ne_series(text, wsis.series) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.series OPERATOR(pg_catalog.<>) $2;
COMMENT ON FUNCTION wsis.text_ne_series(text, wsis.series) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = text, RIGHTARG = wsis.series, FUNCTION = wsis.text_ne_series,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (text, wsis.series) IS 'differs from what the text reads as';


-- Aggregates: the state is a series with spare room
CREATE FUNCTION wsis.series_add_series(wsis.series, wsis.series) RETURNS wsis.series
	AS 'MODULE_PATHNAME', 'wsis_series_add_series' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.series_add_series(wsis.series, wsis.series) IS 'transition of union_agg(series), and what merges states';
CREATE FUNCTION wsis.series_add(wsis.series, integer, double precision) RETURNS wsis.series
	AS 'MODULE_PATHNAME', 'wsis_series_add_point' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.series_add(wsis.series, integer, double precision) IS 'transition of series_agg';
CREATE FUNCTION wsis.series_final(wsis.series) RETURNS wsis.series
	AS 'MODULE_PATHNAME', 'wsis_series_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.series_final(wsis.series) IS 'a state as a value, without spare room';
CREATE AGGREGATE wsis.series_agg(integer, double precision) (
	SFUNC = wsis.series_add, STYPE = wsis.series, SSPACE = 128,
	COMBINEFUNC = wsis.series_add_series, FINALFUNC = wsis.series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.series_agg(integer, double precision) IS 'the values of years; two different values for one year are an error (22023), and so is a value that is not finite; a row with a NULL adds nothing, no row at all is NULL';
CREATE AGGREGATE wsis.union_agg(wsis.series) (
	SFUNC = wsis.series_add_series, STYPE = wsis.series, SSPACE = 128,
	COMBINEFUNC = wsis.series_add_series, FINALFUNC = wsis.series_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.union_agg(wsis.series) IS 'the years of any of the series; two different values for one year are an error (22023); a NULL adds nothing, no series at all is NULL';

-- Reading
CREATE FUNCTION wsis.points(s wsis.series) RETURNS TABLE (year integer, value double precision)
	AS 'MODULE_PATHNAME', 'wsis_series_points' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 15;
COMMENT ON FUNCTION wsis.points(wsis.series) IS 'the years in order with their values';
CREATE FUNCTION wsis.value(s wsis.series, year integer) RETURNS double precision
	AS 'MODULE_PATHNAME', 'wsis_series_value' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.value(wsis.series, integer) IS 'the value of a year; NULL: it has none';

-- Progress to a target

CREATE TABLE wsis.progress_method (
	method text PRIMARY KEY,
	title text NOT NULL,
	base_year integer NOT NULL,
	target_year integer NOT NULL,
	base_rule text NOT NULL,
	thresholds double precision[],
	source text NOT NULL,
	status text NOT NULL
);
GRANT SELECT ON wsis.progress_method TO PUBLIC;
COMMENT ON TABLE wsis.progress_method IS 'the methods of progress(); one whose rule is not confirmed is not here';
COMMENT ON COLUMN wsis.progress_method.method IS 'its name in progress()';
COMMENT ON COLUMN wsis.progress_method.title IS 'whose it is';
COMMENT ON COLUMN wsis.progress_method.base_year IS 'the year that a series is measured from where none is given';
COMMENT ON COLUMN wsis.progress_method.target_year IS 'the year of the target where none is given';
COMMENT ON COLUMN wsis.progress_method.base_rule IS 'when a series has no value for the base year: next, the first year behind it; nearest, also the last one before it where two values need it; exact, none';
COMMENT ON COLUMN wsis.progress_method.thresholds IS 'the least ratio of each status, best first; then the least change a year, as a fraction, where there is no target; NULL: there are no bands';
COMMENT ON COLUMN wsis.progress_method.source IS 'where it was read';
COMMENT ON COLUMN wsis.progress_method.status IS 'how far it is verified';

CREATE FUNCTION wsis.progress(
	method text, base_year integer, base_value double precision, year integer, value double precision,
	target_year integer, target_value double precision, direction integer,
	limit_value double precision DEFAULT NULL,
	OUT status text, OUT reason text, OUT ratio double precision, OUT pace double precision,
	OUT required_pace double precision, OUT needed_pace double precision, OUT projected double precision,
	OUT reached_year integer, OUT score double precision)
RETURNS record
AS 'MODULE_PATHNAME', 'wsis_progress_values' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.progress(text, integer, double precision, integer, double precision, integer, double precision, integer, double precision) IS
	'progress from a base year''s value to a target by a method of progress_method: always one row, with not_available and a reason where it can''t be told; direction 1: more is better, -1: less is, 0: parity; target_value NULL: there is none; limit_value: the natural maximum or minimum; paces are compound changes a year, as fractions, needed_pace from the last value on';
CREATE FUNCTION wsis.progress(
	method text, series wsis.series,
	target_year integer, target_value double precision, direction integer,
	limit_value double precision DEFAULT NULL, base_year integer DEFAULT NULL,
	OUT status text, OUT reason text, OUT ratio double precision, OUT pace double precision,
	OUT required_pace double precision, OUT needed_pace double precision, OUT projected double precision,
	OUT reached_year integer, OUT score double precision)
RETURNS record
AS 'MODULE_PATHNAME', 'wsis_progress_series' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.progress(text, wsis.series, integer, double precision, integer, double precision, integer) IS
	'progress of a series to a target, from the method''s base year unless said otherwise (base_rule of progress_method) to its last year; otherwise as progress of two values';

-- Inequality, of distributions

CREATE FUNCTION wsis.theil(d wsis.distribution) RETURNS double precision
	AS 'MODULE_PATHNAME', 'wsis_theil' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.theil(wsis.distribution) IS 'Theils index T (H. Theil 1967), GE(1): the sum of population share x r ln r, r = value over mean, 0 ln 0 = 0; 0 to ln n; NULL where there is no value, one is negative or the mean is not above 0; an infinite value is an error';
CREATE FUNCTION wsis.mld(d wsis.distribution) RETURNS double precision
	AS 'MODULE_PATHNAME', 'wsis_mld' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.mld(wsis.distribution) IS 'mean logarithmic deviation, GE(0): the sum of population share x ln (mean over value); Infinity where a value is 0; NULL where there is no value, one is negative or the mean is not above 0; an infinite value is an error';
CREATE FUNCTION wsis.generalized_entropy(d wsis.distribution, a double precision) RETURNS double precision
	AS 'MODULE_PATHNAME', 'wsis_generalized_entropy' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.generalized_entropy(wsis.distribution, double precision) IS 'generalized entropy GE(a) (F. A. Cowell 1980): (mean of (value over mean)^a - 1) / (a (a - 1)); a = 0: mld, 1: theil; Infinity where a value is 0 and a not above 0; NULL where there is no value, one is negative or the mean is not above 0; an infinite value is an error';
CREATE FUNCTION wsis.atkinson(d wsis.distribution, e double precision) RETURNS double precision
	AS 'MODULE_PATHNAME', 'wsis_atkinson' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.atkinson(wsis.distribution, double precision) IS 'Atkinson''s index (A. B. Atkinson 1970) with aversion e to inequality, from 0: 1 - (mean of (value over mean)^(1-e))^(1/(1-e)), e = 1: 1 - geometric over arithmetic mean; 1 where a value is 0 and e from 1; NULL where there is no value, one is negative or the mean is not above 0; an infinite value is an error';
CREATE FUNCTION wsis.hoover(d wsis.distribution) RETURNS double precision
	AS 'MODULE_PATHNAME', 'wsis_hoover' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.hoover(wsis.distribution) IS 'Hoover''s index (E. M. Hoover 1936): half the mean distance from the mean, over the mean: the share that would have to move; 0 to 1, above 1 possible where values are negative; NULL where there is no value or the mean is not above 0; an infinite value is an error';
CREATE FUNCTION wsis.palma(d wsis.distribution) RETURNS double precision
	AS 'MODULE_PATHNAME', 'wsis_palma' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.palma(wsis.distribution) IS 'Palma ratio: the share of the values of the top 10 % of the population over that of the bottom 40 %, from the Lorenz curve, a unit on the border split; Infinity where the bottom has nothing; NULL where its share is negative, there is no value or the mean is not above 0; an infinite value is an error';
CREATE FUNCTION wsis.s80_s20(d wsis.distribution) RETURNS double precision
	AS 'MODULE_PATHNAME', 'wsis_s80_s20' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.s80_s20(wsis.distribution) IS 'the share of the values of the top 20 % of the population over that of the bottom 20 %, from the Lorenz curve, a unit on the border split; Infinity where the bottom has nothing; NULL where its share is negative, there is no value or the mean is not above 0; an infinite value is an error';
CREATE FUNCTION wsis.lorenz(d wsis.distribution) RETURNS TABLE (value double precision, population_share double precision, value_share double precision)
	AS 'MODULE_PATHNAME', 'wsis_lorenz' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 1000;
COMMENT ON FUNCTION wsis.lorenz(wsis.distribution) IS 'the Lorenz curve (M. O. Lorenz 1905): its begin, value NULL, then behind each value the share of the population up to it and the share of the values that these have; no row where there is no value or the mean is not above 0; an infinite value is an error';
CREATE FUNCTION wsis.inequality_decomposition(groups text[], distributions wsis.distribution[], measure text)
	RETURNS TABLE (group_name text, population_share double precision, value_share double precision,
		inequality double precision, within double precision, "between" double precision)
	AS 'MODULE_PATHNAME', 'wsis_inequality_decomposition' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 10;
COMMENT ON FUNCTION wsis.inequality_decomposition(text[], wsis.distribution[], text) IS 'inequality within groups and between them by theil or mld (A. F. Shorrocks 1980): a row a group with its own inequality and what it adds within and between, last, group_name NULL, the total, whose inequality is within + between; a group without any value has NULLs; all is NULL where the measure of the total is';

-- and of rows: the same measures as aggregates, whose state is a distribution
CREATE AGGREGATE wsis.mean(double precision) (
	SFUNC = wsis.distribution_add, STYPE = wsis.distribution, SSPACE = 128,
	COMBINEFUNC = wsis.distribution_add_distribution, FINALFUNC = wsis.mean, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.mean(double precision) IS 'the mean of the values, as mean(distribution_agg(value)): a row with a NULL adds nothing';
CREATE AGGREGATE wsis.mean(double precision, double precision) (
	SFUNC = wsis.distribution_add, STYPE = wsis.distribution, SSPACE = 128,
	COMBINEFUNC = wsis.distribution_add_distribution, FINALFUNC = wsis.mean, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.mean(double precision, double precision) IS 'the mean of the values with their weights, as mean(distribution_agg(value, weight)): a row with a NULL adds nothing';
CREATE AGGREGATE wsis.gini(double precision) (
	SFUNC = wsis.distribution_add, STYPE = wsis.distribution, SSPACE = 128,
	COMBINEFUNC = wsis.distribution_add_distribution, FINALFUNC = wsis.gini, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.gini(double precision) IS 'the Gini coefficient of the values, as gini(distribution_agg(value)): a row with a NULL adds nothing';
CREATE AGGREGATE wsis.gini(double precision, double precision) (
	SFUNC = wsis.distribution_add, STYPE = wsis.distribution, SSPACE = 128,
	COMBINEFUNC = wsis.distribution_add_distribution, FINALFUNC = wsis.gini, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.gini(double precision, double precision) IS 'the Gini coefficient of the values with their weights, as gini(distribution_agg(value, weight)): a row with a NULL adds nothing';
CREATE AGGREGATE wsis.theil(double precision) (
	SFUNC = wsis.distribution_add, STYPE = wsis.distribution, SSPACE = 128,
	COMBINEFUNC = wsis.distribution_add_distribution, FINALFUNC = wsis.theil, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.theil(double precision) IS 'Theil''s index of the values, as theil(distribution_agg(value)): a row with a NULL adds nothing';
CREATE AGGREGATE wsis.theil(double precision, double precision) (
	SFUNC = wsis.distribution_add, STYPE = wsis.distribution, SSPACE = 128,
	COMBINEFUNC = wsis.distribution_add_distribution, FINALFUNC = wsis.theil, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.theil(double precision, double precision) IS 'Theil''s index of the values with their weights, as theil(distribution_agg(value, weight)): a row with a NULL adds nothing';
CREATE AGGREGATE wsis.mld(double precision) (
	SFUNC = wsis.distribution_add, STYPE = wsis.distribution, SSPACE = 128,
	COMBINEFUNC = wsis.distribution_add_distribution, FINALFUNC = wsis.mld, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.mld(double precision) IS 'the mean logarithmic deviation of the values, as mld(distribution_agg(value)): a row with a NULL adds nothing';
CREATE AGGREGATE wsis.mld(double precision, double precision) (
	SFUNC = wsis.distribution_add, STYPE = wsis.distribution, SSPACE = 128,
	COMBINEFUNC = wsis.distribution_add_distribution, FINALFUNC = wsis.mld, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.mld(double precision, double precision) IS 'the mean logarithmic deviation of the values with their weights, as mld(distribution_agg(value, weight)): a row with a NULL adds nothing';
CREATE AGGREGATE wsis.hoover(double precision) (
	SFUNC = wsis.distribution_add, STYPE = wsis.distribution, SSPACE = 128,
	COMBINEFUNC = wsis.distribution_add_distribution, FINALFUNC = wsis.hoover, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.hoover(double precision) IS 'Hoover''s index of the values, as hoover(distribution_agg(value)): a row with a NULL adds nothing';
CREATE AGGREGATE wsis.hoover(double precision, double precision) (
	SFUNC = wsis.distribution_add, STYPE = wsis.distribution, SSPACE = 128,
	COMBINEFUNC = wsis.distribution_add_distribution, FINALFUNC = wsis.hoover, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.hoover(double precision, double precision) IS 'Hoover''s index of the values with their weights, as hoover(distribution_agg(value, weight)): a row with a NULL adds nothing';
CREATE AGGREGATE wsis.palma(double precision) (
	SFUNC = wsis.distribution_add, STYPE = wsis.distribution, SSPACE = 128,
	COMBINEFUNC = wsis.distribution_add_distribution, FINALFUNC = wsis.palma, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.palma(double precision) IS 'the Palma ratio of the values, as palma(distribution_agg(value)): a row with a NULL adds nothing';
CREATE AGGREGATE wsis.palma(double precision, double precision) (
	SFUNC = wsis.distribution_add, STYPE = wsis.distribution, SSPACE = 128,
	COMBINEFUNC = wsis.distribution_add_distribution, FINALFUNC = wsis.palma, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.palma(double precision, double precision) IS 'the Palma ratio of the values with their weights, as palma(distribution_agg(value, weight)): a row with a NULL adds nothing';
CREATE AGGREGATE wsis.s80_s20(double precision) (
	SFUNC = wsis.distribution_add, STYPE = wsis.distribution, SSPACE = 128,
	COMBINEFUNC = wsis.distribution_add_distribution, FINALFUNC = wsis.s80_s20, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.s80_s20(double precision) IS 'the S80/S20 ratio of the values, as s80_s20(distribution_agg(value)): a row with a NULL adds nothing';
CREATE AGGREGATE wsis.s80_s20(double precision, double precision) (
	SFUNC = wsis.distribution_add, STYPE = wsis.distribution, SSPACE = 128,
	COMBINEFUNC = wsis.distribution_add_distribution, FINALFUNC = wsis.s80_s20, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.s80_s20(double precision, double precision) IS 'the S80/S20 ratio of the values with their weights, as s80_s20(distribution_agg(value, weight)): a row with a NULL adds nothing';

-- Divides

CREATE FUNCTION wsis.parity_index(women double precision, men double precision) RETURNS double precision
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN women OPERATOR(pg_catalog./) NULLIF(men, 0);
COMMENT ON FUNCTION wsis.parity_index(double precision, double precision) IS 'gender parity index, women over men (UNESCO): 1 is parity, below it women are behind; NULL where the value of men is 0';

-- Concentration: values ranked by something else

CREATE TYPE wsis.ranked_distribution;
CREATE FUNCTION wsis.ranked_distribution_in(cstring) RETURNS wsis.ranked_distribution
	AS 'MODULE_PATHNAME', 'wsis_ranked_distribution_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.ranked_distribution_in(cstring) IS 'reads a ranked distribution from text';
CREATE FUNCTION wsis.ranked_distribution_out(wsis.ranked_distribution) RETURNS cstring
	AS 'MODULE_PATHNAME', 'wsis_ranked_distribution_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.ranked_distribution_out(wsis.ranked_distribution) IS 'writes a ranked distribution as text';
CREATE FUNCTION wsis.ranked_distribution_recv(internal) RETURNS wsis.ranked_distribution
	AS 'MODULE_PATHNAME', 'wsis_ranked_distribution_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.ranked_distribution_recv(internal) IS 'reads a ranked distribution from binary';
CREATE FUNCTION wsis.ranked_distribution_send(wsis.ranked_distribution) RETURNS bytea
	AS 'MODULE_PATHNAME', 'wsis_ranked_distribution_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.ranked_distribution_send(wsis.ranked_distribution) IS 'writes a ranked distribution as binary';
CREATE TYPE wsis.ranked_distribution (
	INPUT = wsis.ranked_distribution_in,
	OUTPUT = wsis.ranked_distribution_out,
	RECEIVE = wsis.ranked_distribution_recv,
	SEND = wsis.ranked_distribution_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = double,
	STORAGE = extended
);
COMMENT ON TYPE wsis.ranked_distribution IS 'values with weights, ranked by another number, each as often as it came: {1=14.5:2,2=10.2} is 14.5 with the weight 2 ranked by 1, and 10.2 with the weight 1 ranked by 2';
CREATE FUNCTION wsis.ranked_distribution_lt(wsis.ranked_distribution, wsis.ranked_distribution) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_ranked_distribution_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.ranked_distribution_lt(wsis.ranked_distribution, wsis.ranked_distribution) IS 'implementation of <';

CREATE FUNCTION wsis.ranked_distribution_le(wsis.ranked_distribution, wsis.ranked_distribution) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_ranked_distribution_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.ranked_distribution_le(wsis.ranked_distribution, wsis.ranked_distribution) IS 'implementation of <=';

CREATE FUNCTION wsis.ranked_distribution_ge(wsis.ranked_distribution, wsis.ranked_distribution) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_ranked_distribution_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.ranked_distribution_ge(wsis.ranked_distribution, wsis.ranked_distribution) IS 'implementation of >=';

CREATE FUNCTION wsis.ranked_distribution_gt(wsis.ranked_distribution, wsis.ranked_distribution) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_ranked_distribution_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.ranked_distribution_gt(wsis.ranked_distribution, wsis.ranked_distribution) IS 'implementation of >';

CREATE FUNCTION wsis.ranked_distribution_cmp(wsis.ranked_distribution, wsis.ranked_distribution) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_ranked_distribution_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.ranked_distribution_cmp(wsis.ranked_distribution, wsis.ranked_distribution) IS 'btree comparison: below, at or above 0';

CREATE FUNCTION wsis.ranked_distribution_eq(wsis.ranked_distribution, wsis.ranked_distribution) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_ranked_distribution_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.ranked_distribution_eq(wsis.ranked_distribution, wsis.ranked_distribution) IS 'implementation of =';
CREATE FUNCTION wsis.ranked_distribution_ne(wsis.ranked_distribution, wsis.ranked_distribution) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_ranked_distribution_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.ranked_distribution_ne(wsis.ranked_distribution, wsis.ranked_distribution) IS 'implementation of <>';
CREATE FUNCTION wsis.ranked_distribution_hash(wsis.ranked_distribution) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_ranked_distribution_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.ranked_distribution_hash(wsis.ranked_distribution) IS 'hash';
CREATE FUNCTION wsis.ranked_distribution_hash_extended(wsis.ranked_distribution, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME', 'wsis_ranked_distribution_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.ranked_distribution_hash_extended(wsis.ranked_distribution, bigint) IS 'hash with a seed';

CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.ranked_distribution, RIGHTARG = wsis.ranked_distribution, FUNCTION = wsis.ranked_distribution_eq,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR pg_catalog.= (wsis.ranked_distribution, wsis.ranked_distribution) IS 'has the same values with the same weights and ranks, as often';

CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.ranked_distribution, RIGHTARG = wsis.ranked_distribution, FUNCTION = wsis.ranked_distribution_ne,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.ranked_distribution, wsis.ranked_distribution) IS 'has other values, weights or ranks';

CREATE OPERATOR pg_catalog.< (
	LEFTARG = wsis.ranked_distribution, RIGHTARG = wsis.ranked_distribution, FUNCTION = wsis.ranked_distribution_lt,
	COMMUTATOR = OPERATOR(pg_catalog.>), NEGATOR = OPERATOR(pg_catalog.>=),
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR pg_catalog.< (wsis.ranked_distribution, wsis.ranked_distribution) IS 'comes before: some order, for DISTINCT and merge joins';

CREATE OPERATOR pg_catalog.<= (
	LEFTARG = wsis.ranked_distribution, RIGHTARG = wsis.ranked_distribution, FUNCTION = wsis.ranked_distribution_le,
	COMMUTATOR = OPERATOR(pg_catalog.>=), NEGATOR = OPERATOR(pg_catalog.>),
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR pg_catalog.<= (wsis.ranked_distribution, wsis.ranked_distribution) IS 'comes before or is equal';

CREATE OPERATOR pg_catalog.>= (
	LEFTARG = wsis.ranked_distribution, RIGHTARG = wsis.ranked_distribution, FUNCTION = wsis.ranked_distribution_ge,
	COMMUTATOR = OPERATOR(pg_catalog.<=), NEGATOR = OPERATOR(pg_catalog.<),
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR pg_catalog.>= (wsis.ranked_distribution, wsis.ranked_distribution) IS 'comes behind or is equal';

CREATE OPERATOR pg_catalog.> (
	LEFTARG = wsis.ranked_distribution, RIGHTARG = wsis.ranked_distribution, FUNCTION = wsis.ranked_distribution_gt,
	COMMUTATOR = OPERATOR(pg_catalog.<), NEGATOR = OPERATOR(pg_catalog.<=),
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR pg_catalog.> (wsis.ranked_distribution, wsis.ranked_distribution) IS 'comes behind';

CREATE OPERATOR CLASS wsis.ranked_distribution_ops DEFAULT FOR TYPE wsis.ranked_distribution USING btree AS
	OPERATOR 1 pg_catalog.<,
	OPERATOR 2 pg_catalog.<=,
	OPERATOR 3 pg_catalog.=,
	OPERATOR 4 pg_catalog.>=,
	OPERATOR 5 pg_catalog.>,
	FUNCTION 1 wsis.ranked_distribution_cmp(wsis.ranked_distribution, wsis.ranked_distribution);
COMMENT ON OPERATOR CLASS wsis.ranked_distribution_ops USING btree IS 'some order of ranked distributions: number of cells, their ranks, values, weights';
COMMENT ON OPERATOR FAMILY wsis.ranked_distribution_ops USING btree IS 'some order of ranked distributions';

CREATE OPERATOR CLASS wsis.ranked_distribution_ops DEFAULT FOR TYPE wsis.ranked_distribution USING hash AS
	OPERATOR 1 pg_catalog.=,
	FUNCTION 1 wsis.ranked_distribution_hash(wsis.ranked_distribution),
	FUNCTION 2 wsis.ranked_distribution_hash_extended(wsis.ranked_distribution, bigint);
COMMENT ON OPERATOR CLASS wsis.ranked_distribution_ops USING hash IS 'equality of ranked_distribution';
COMMENT ON OPERATOR FAMILY wsis.ranked_distribution_ops USING hash IS 'equality of ranked_distribution';

-- Text, as drivers send it
CREATE CAST (text AS wsis.ranked_distribution) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS wsis.ranked_distribution) IS 'reads a ranked distribution';
CREATE CAST (varchar AS wsis.ranked_distribution) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (varchar AS wsis.ranked_distribution) IS 'reads a ranked distribution';
CREATE CAST (wsis.ranked_distribution AS text) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (wsis.ranked_distribution AS text) IS 'canonical text';
CREATE CAST (wsis.ranked_distribution AS varchar) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (wsis.ranked_distribution AS varchar) IS 'canonical text';
-- what a driver sends as varchar is read, not compared as text
CREATE FUNCTION wsis.ranked_distribution_eq_text(wsis.ranked_distribution, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.=) $2::wsis.ranked_distribution;
COMMENT ON FUNCTION wsis.ranked_distribution_eq_text(wsis.ranked_distribution, text) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.ranked_distribution, RIGHTARG = text, FUNCTION = wsis.ranked_distribution_eq_text,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (wsis.ranked_distribution, text) IS 'equals what the text reads as';
CREATE FUNCTION wsis.text_eq_ranked_distribution(text, wsis.ranked_distribution) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.ranked_distribution OPERATOR(pg_catalog.=) $2;
COMMENT ON FUNCTION wsis.text_eq_ranked_distribution(text, wsis.ranked_distribution) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = text, RIGHTARG = wsis.ranked_distribution, FUNCTION = wsis.text_eq_ranked_distribution,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (text, wsis.ranked_distribution) IS 'equals what the text reads as';
CREATE FUNCTION wsis.ranked_distribution_ne_text(wsis.ranked_distribution, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.<>) $2::wsis.ranked_distribution;
COMMENT ON FUNCTION wsis.ranked_distribution_ne_text(wsis.ranked_distribution, text) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.ranked_distribution, RIGHTARG = text, FUNCTION = wsis.ranked_distribution_ne_text,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.ranked_distribution, text) IS 'differs from what the text reads as';
CREATE FUNCTION wsis.text_ne_ranked_distribution(text, wsis.ranked_distribution) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.ranked_distribution OPERATOR(pg_catalog.<>) $2;
COMMENT ON FUNCTION wsis.text_ne_ranked_distribution(text, wsis.ranked_distribution) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = text, RIGHTARG = wsis.ranked_distribution, FUNCTION = wsis.text_ne_ranked_distribution,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (text, wsis.ranked_distribution) IS 'differs from what the text reads as';


CREATE FUNCTION wsis.ranked_distribution_plus(wsis.ranked_distribution, wsis.ranked_distribution) RETURNS wsis.ranked_distribution
	AS 'MODULE_PATHNAME', 'wsis_ranked_distribution_plus' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.ranked_distribution_plus(wsis.ranked_distribution, wsis.ranked_distribution) IS 'implementation of +';
CREATE OPERATOR pg_catalog.+ (
	LEFTARG = wsis.ranked_distribution, RIGHTARG = wsis.ranked_distribution, FUNCTION = wsis.ranked_distribution_plus,
	COMMUTATOR = OPERATOR(pg_catalog.+)
);
COMMENT ON OPERATOR pg_catalog.+ (wsis.ranked_distribution, wsis.ranked_distribution) IS 'all that is in the one or the other';

CREATE FUNCTION wsis.ranked_distribution_add_ranked(wsis.ranked_distribution, wsis.ranked_distribution) RETURNS wsis.ranked_distribution
	AS 'MODULE_PATHNAME', 'wsis_ranked_distribution_add_ranked' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.ranked_distribution_add_ranked(wsis.ranked_distribution, wsis.ranked_distribution) IS 'transition of sum(ranked_distribution), and what merges states';
CREATE FUNCTION wsis.ranked_distribution_add(wsis.ranked_distribution, double precision, double precision, double precision) RETURNS wsis.ranked_distribution
	AS 'MODULE_PATHNAME', 'wsis_ranked_distribution_add_row' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.ranked_distribution_add(wsis.ranked_distribution, double precision, double precision, double precision) IS 'transition of ranked_distribution_agg';
CREATE FUNCTION wsis.ranked_distribution_final(wsis.ranked_distribution) RETURNS wsis.ranked_distribution
	AS 'MODULE_PATHNAME', 'wsis_ranked_distribution_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.ranked_distribution_final(wsis.ranked_distribution) IS 'a state as a value, sorted and without spare room';
CREATE AGGREGATE wsis.ranked_distribution_agg(double precision, double precision, double precision) (
	SFUNC = wsis.ranked_distribution_add, STYPE = wsis.ranked_distribution, SSPACE = 128,
	COMBINEFUNC = wsis.ranked_distribution_add_ranked, FINALFUNC = wsis.ranked_distribution_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.ranked_distribution_agg(double precision, double precision, double precision) IS 'values with their weights and what they are ranked by, up to 1 GB; what is not finite and a negative weight are errors; a weight of 0 and a row with a NULL add nothing, no row at all is NULL';
CREATE AGGREGATE pg_catalog.sum(wsis.ranked_distribution) (
	SFUNC = wsis.ranked_distribution_add_ranked, STYPE = wsis.ranked_distribution, SSPACE = 128,
	COMBINEFUNC = wsis.ranked_distribution_add_ranked, FINALFUNC = wsis.ranked_distribution_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE pg_catalog.sum(wsis.ranked_distribution) IS 'all that is in any of the ranked distributions; a NULL adds nothing, none at all is NULL';
CREATE FUNCTION wsis.ranked_values(r wsis.ranked_distribution) RETURNS TABLE (rank_by double precision, value double precision, weight double precision)
	AS 'MODULE_PATHNAME', 'wsis_ranked_values' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 1000;
COMMENT ON FUNCTION wsis.ranked_values(wsis.ranked_distribution) IS 'what it holds, in the order of ranks, one a row';
CREATE FUNCTION wsis.concentration_index(r wsis.ranked_distribution) RETURNS double precision
	AS 'MODULE_PATHNAME', 'wsis_concentration_index' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.concentration_index(wsis.ranked_distribution) IS 'concentration index (N. C. Kakwani 1977): sum of population share x value over mean x (2 rank - 1), ranks from 0 to 1, equal ones at their middle; above 0 where the higher ranks have more, -1 to 1 unless values are negative; ranked by the values themselves it is their Gini coefficient; NULL where there is no value or the mean is not above 0';

-- Unknown values

CREATE FUNCTION wsis.distribution_add_unknown(wsis.distribution, double precision, double precision) RETURNS wsis.distribution
	AS 'MODULE_PATHNAME', 'wsis_distribution_add_unknown' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.distribution_add_unknown(wsis.distribution, double precision, double precision) IS 'transition of distribution_with_unknown_agg';
CREATE AGGREGATE wsis.distribution_with_unknown_agg(double precision, double precision) (
	SFUNC = wsis.distribution_add_unknown, STYPE = wsis.distribution, SSPACE = 128,
	COMBINEFUNC = wsis.distribution_add_distribution, FINALFUNC = wsis.distribution_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.distribution_with_unknown_agg(double precision, double precision) IS 'the values with their weights as distribution_agg, but a NULL value is unknown and counted with its weight, in the distribution as Infinity (which as a value is an error); a NULL weight adds nothing, no row at all is NULL';
CREATE FUNCTION wsis.known(d wsis.distribution) RETURNS wsis.distribution
	AS 'MODULE_PATHNAME', 'wsis_known' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.known(wsis.distribution) IS 'the distribution without what is unknown, that is without its infinite values';
CREATE FUNCTION wsis.known_share(d wsis.distribution) RETURNS double precision
	AS 'MODULE_PATHNAME', 'wsis_known_share' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.known_share(wsis.distribution) IS 'the share of the weight whose value is known, that is not infinite, 0 to 1; NULL for an empty distribution';
CREATE FUNCTION wsis.mean(d wsis.distribution, least_share double precision) RETURNS double precision
	AS 'MODULE_PATHNAME', 'wsis_mean_known' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.mean(wsis.distribution, double precision) IS 'the mean of what is known, for regional and world means; NULL where less than a least share (0 to 1) of the weight is, or nothing';
CREATE FUNCTION wsis.mean(d wsis.distribution, low double precision, high double precision, OUT lower double precision, OUT upper double precision) RETURNS record
	AS 'MODULE_PATHNAME', 'wsis_mean_range' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION wsis.mean(wsis.distribution, double precision, double precision) IS 'what the mean of all is between: all that is unknown taken as low, and as high, the least and the greatest value there can be; a known value beyond them is an error; NULLs for an empty distribution';

-- Composite indices: their definitions, which users extend

CREATE TABLE wsis.composite_edition (
	code text NOT NULL CHECK (code OPERATOR(pg_catalog.<>) ''),
	edition text NOT NULL CHECK (edition OPERATOR(pg_catalog.<>) ''),
	title text,
	digits integer CHECK (digits OPERATOR(pg_catalog.>=) 0 AND digits OPERATOR(pg_catalog.<=) 15),
	ties text NOT NULL DEFAULT 'competition' CONSTRAINT ties_are_competition_or_dense CHECK (ties IN ('competition', 'dense')),
	missing text,
	source text,
	status text,
	built_in boolean NOT NULL DEFAULT false,
	PRIMARY KEY (code, edition, built_in)
);
ALTER TABLE wsis.composite_edition OWNER TO @extowner@;
GRANT SELECT ON wsis.composite_edition TO PUBLIC;
COMMENT ON TABLE wsis.composite_edition IS 'editions of composite indices; rows of one''s own (built_in false) are dumped, and win with their nodes over a built-in edition of the same name';
COMMENT ON COLUMN wsis.composite_edition.code IS 'the index: HDI, EGDI, IDI, MCI; any other name for your own';
COMMENT ON COLUMN wsis.composite_edition.edition IS 'its edition, by year as its publisher counts';
COMMENT ON COLUMN wsis.composite_edition.title IS 'what the index is called';
COMMENT ON COLUMN wsis.composite_edition.digits IS 'ranks of the root go by scores rounded to so many digits behind the point, as they are printed; NULL: not rounded';
COMMENT ON COLUMN wsis.composite_edition.ties IS 'ranks behind a tie: competition, 1 2 2 4; dense, 1 2 2 3';
COMMENT ON COLUMN wsis.composite_edition.missing IS 'what the edition lacks to be computed: its structure is here, and some numbers are not; NULL: nothing';
COMMENT ON COLUMN wsis.composite_edition.source IS 'where it was read';
COMMENT ON COLUMN wsis.composite_edition.status IS 'how far it is verified';
COMMENT ON COLUMN wsis.composite_edition.built_in IS 'true for rows that came with wsis; leave it false for rows of your own';
SELECT pg_catalog.pg_extension_config_dump('wsis.composite_edition', 'WHERE NOT built_in');

CREATE TABLE wsis.composite_node (
	code text NOT NULL,
	edition text NOT NULL,
	node text NOT NULL CONSTRAINT a_node_has_1_to_1000_bytes CHECK (pg_catalog.octet_length(node) OPERATOR(pg_catalog.>=) 1 AND pg_catalog.octet_length(node) OPERATOR(pg_catalog.<=) 1000),
	parent text,
	title text,
	weight double precision NOT NULL DEFAULT 1,
	transformation text NOT NULL DEFAULT 'none' CONSTRAINT transformation_is_none_ln_log10_or_piecewise CHECK (transformation IN ('none', 'ln', 'log10', 'piecewise')),
	points double precision[],
	normalization text NOT NULL DEFAULT 'none' CONSTRAINT normalization_is_none_ratio_min_max_z_score_or_rank CHECK (normalization IN ('none', 'ratio', 'min_max', 'z_score', 'rank')),
	low double precision,
	high double precision,
	reference double precision[],
	direction integer NOT NULL DEFAULT 1,
	floor double precision,
	cap double precision,
	scale double precision NOT NULL DEFAULT 1,
	aggregation text CONSTRAINT aggregation_is_arithmetic_or_geometric_or_null CHECK (aggregation IN ('arithmetic', 'geometric')),
	least_known_share double precision NOT NULL DEFAULT 1,
	veto boolean NOT NULL DEFAULT false,
	source text,
	status text,
	built_in boolean NOT NULL DEFAULT false,
	CONSTRAINT nan_is_no_number CHECK (low OPERATOR(pg_catalog.<>) 'NaN'::double precision AND high OPERATOR(pg_catalog.<>) 'NaN'::double precision
		AND floor OPERATOR(pg_catalog.<>) 'NaN'::double precision AND cap OPERATOR(pg_catalog.<>) 'NaN'::double precision),
	PRIMARY KEY (code, edition, node, built_in),
	FOREIGN KEY (code, edition, built_in) REFERENCES wsis.composite_edition ON UPDATE CASCADE ON DELETE CASCADE
);
ALTER TABLE wsis.composite_node OWNER TO @extowner@;
GRANT SELECT ON wsis.composite_node TO PUBLIC;
COMMENT ON TABLE wsis.composite_node IS 'the trees of composite indices: leaves take values, inner nodes are means; each node''s raw value is transformed, normalized, kept between floor and cap, and multiplied with its scale; rows of one''s own (built_in false) are dumped; what can''t be right is refused';
COMMENT ON COLUMN wsis.composite_node.code IS 'the index';
COMMENT ON COLUMN wsis.composite_node.edition IS 'its edition';
COMMENT ON COLUMN wsis.composite_node.node IS 'the node, by which values are given where it is a leaf';
COMMENT ON COLUMN wsis.composite_node.parent IS 'the node that this one is a part of; NULL: the root, which is the index itself';
COMMENT ON COLUMN wsis.composite_node.title IS 'what it is called, with the unit of its values';
COMMENT ON COLUMN wsis.composite_node.weight IS 'its weight among the parts of its parent, of any sum';
COMMENT ON COLUMN wsis.composite_node.transformation IS 'what is done to values, goalposts and reference values before all else: none; ln, log10; piecewise, linear between points and level beyond them';
COMMENT ON COLUMN wsis.composite_node.points IS 'for piecewise: x and y in turn, x upwards';
COMMENT ON COLUMN wsis.composite_node.normalization IS 'none; ratio, value / high; min_max, (value - low) / (high - low), without goalposts by the least and the greatest value of the units; z_score, (value - mean) / standard deviation of the units (as of a population); rank, the share of the other units that are below, half of those that are equal';
COMMENT ON COLUMN wsis.composite_node.low IS 'the goalpost that is 0, in units of the values; above high where less is better';
COMMENT ON COLUMN wsis.composite_node.high IS 'the goalpost that is 1, or the ideal value of a ratio, in units of the values';
COMMENT ON COLUMN wsis.composite_node.reference IS 'values that stand for those of the units in min_max without goalposts, z_score and rank; NULL: the units'' own';
COMMENT ON COLUMN wsis.composite_node.direction IS '-1: less is better, for min_max without goalposts, z_score and rank; otherwise 1';
COMMENT ON COLUMN wsis.composite_node.floor IS 'the least normalized value; NULL: there is none';
COMMENT ON COLUMN wsis.composite_node.cap IS 'the greatest normalized value; NULL: there is none';
COMMENT ON COLUMN wsis.composite_node.scale IS 'what makes the score of the normalized value: 100 for scores to 100';
COMMENT ON COLUMN wsis.composite_node.aggregation IS 'the mean of its parts: arithmetic, geometric; NULL: a leaf';
COMMENT ON COLUMN wsis.composite_node.least_known_share IS 'an inner node has a score where at least this share of the weight below it is known, from above 0 to 1';
COMMENT ON COLUMN wsis.composite_node.veto IS 'true: where its score is 0, its parent''s value is 0';
COMMENT ON COLUMN wsis.composite_node.source IS 'where it was read';
COMMENT ON COLUMN wsis.composite_node.status IS 'how far it is verified';
COMMENT ON COLUMN wsis.composite_node.built_in IS 'true for rows that came with wsis; leave it false for rows of your own';
SELECT pg_catalog.pg_extension_config_dump('wsis.composite_node', 'WHERE NOT built_in');

CREATE FUNCTION wsis.composite_check() RETURNS trigger
	AS 'MODULE_PATHNAME', 'wsis_composite_check' LANGUAGE C VOLATILE STRICT PARALLEL RESTRICTED;
COMMENT ON FUNCTION wsis.composite_check() IS 'refuses definitions that no further row could make right (23514), with the reason';
CREATE TRIGGER composite_check_insert AFTER INSERT ON wsis.composite_edition
	REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION wsis.composite_check();
COMMENT ON TRIGGER composite_check_insert ON wsis.composite_edition IS 'checks the definition';
CREATE TRIGGER composite_check_update AFTER UPDATE ON wsis.composite_edition
	REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION wsis.composite_check();
COMMENT ON TRIGGER composite_check_update ON wsis.composite_edition IS 'checks the definition';
CREATE TRIGGER composite_check_insert AFTER INSERT ON wsis.composite_node
	REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION wsis.composite_check();
COMMENT ON TRIGGER composite_check_insert ON wsis.composite_node IS 'checks the definition';
CREATE TRIGGER composite_check_update AFTER UPDATE ON wsis.composite_node
	REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION wsis.composite_check();
COMMENT ON TRIGGER composite_check_update ON wsis.composite_node IS 'checks the definition';

CREATE VIEW wsis.composite_index AS
SELECT e.code, e.edition, e.title, e.digits, e.ties, e.missing, e.source, e.status,
	NOT e.built_in AS own,
	NOT e.built_in AND EXISTS (
		SELECT FROM wsis.composite_edition b
		WHERE b.code OPERATOR(pg_catalog.=) e.code AND b.edition OPERATOR(pg_catalog.=) e.edition AND b.built_in) AS hides_built_in
FROM wsis.composite_edition e
WHERE NOT e.built_in OR NOT EXISTS (
	SELECT FROM wsis.composite_edition o
	WHERE o.code OPERATOR(pg_catalog.=) e.code AND o.edition OPERATOR(pg_catalog.=) e.edition AND NOT o.built_in);
GRANT SELECT ON wsis.composite_index TO PUBLIC;
COMMENT ON VIEW wsis.composite_index IS 'the editions of composite indices that count';
COMMENT ON COLUMN wsis.composite_index.code IS 'the index';
COMMENT ON COLUMN wsis.composite_index.edition IS 'its edition';
COMMENT ON COLUMN wsis.composite_index.title IS 'what the index is called';
COMMENT ON COLUMN wsis.composite_index.digits IS 'digits that ranks of the root go by';
COMMENT ON COLUMN wsis.composite_index.ties IS 'ranks behind a tie';
COMMENT ON COLUMN wsis.composite_index.missing IS 'what it lacks to be computed; NULL: nothing';
COMMENT ON COLUMN wsis.composite_index.source IS 'where it was read';
COMMENT ON COLUMN wsis.composite_index.status IS 'how far it is verified';
COMMENT ON COLUMN wsis.composite_index.own IS 'true where it is your own, false where it is the one that came with wsis';
COMMENT ON COLUMN wsis.composite_index.hides_built_in IS 'true where wsis has one of the same name, which yours wins over';

CREATE VIEW wsis.composite_definition AS
SELECT n.code, n.edition, n.node, n.parent, n.title, n.aggregation IS NULL AS leaf, n.weight, n.transformation, n.points,
	n.normalization, n.low, n.high, n.reference, n.direction, n.floor, n.cap, n.scale, n.aggregation, n.least_known_share,
	n.veto, n.source, n.status, i.own
FROM wsis.composite_node n JOIN wsis.composite_index i
	ON i.code OPERATOR(pg_catalog.=) n.code AND i.edition OPERATOR(pg_catalog.=) n.edition AND i.own OPERATOR(pg_catalog.<>) n.built_in;
GRANT SELECT ON wsis.composite_definition TO PUBLIC;
COMMENT ON VIEW wsis.composite_definition IS 'the nodes of the editions that count';
COMMENT ON COLUMN wsis.composite_definition.code IS 'the index';
COMMENT ON COLUMN wsis.composite_definition.edition IS 'its edition';
COMMENT ON COLUMN wsis.composite_definition.node IS 'the node';
COMMENT ON COLUMN wsis.composite_definition.parent IS 'the node that it is a part of; NULL: the root';
COMMENT ON COLUMN wsis.composite_definition.title IS 'what it is called';
COMMENT ON COLUMN wsis.composite_definition.leaf IS 'true: it takes values; false: it is a mean';
COMMENT ON COLUMN wsis.composite_definition.weight IS 'as in composite_node';
COMMENT ON COLUMN wsis.composite_definition.transformation IS 'as in composite_node';
COMMENT ON COLUMN wsis.composite_definition.points IS 'as in composite_node';
COMMENT ON COLUMN wsis.composite_definition.normalization IS 'as in composite_node';
COMMENT ON COLUMN wsis.composite_definition.low IS 'as in composite_node';
COMMENT ON COLUMN wsis.composite_definition.high IS 'as in composite_node';
COMMENT ON COLUMN wsis.composite_definition.reference IS 'as in composite_node';
COMMENT ON COLUMN wsis.composite_definition.direction IS 'as in composite_node';
COMMENT ON COLUMN wsis.composite_definition.floor IS 'as in composite_node';
COMMENT ON COLUMN wsis.composite_definition.cap IS 'as in composite_node';
COMMENT ON COLUMN wsis.composite_definition.scale IS 'as in composite_node';
COMMENT ON COLUMN wsis.composite_definition.aggregation IS 'as in composite_node';
COMMENT ON COLUMN wsis.composite_definition.least_known_share IS 'as in composite_node';
COMMENT ON COLUMN wsis.composite_definition.veto IS 'as in composite_node';
COMMENT ON COLUMN wsis.composite_definition.source IS 'as in composite_node';
COMMENT ON COLUMN wsis.composite_definition.status IS 'as in composite_node';
COMMENT ON COLUMN wsis.composite_definition.own IS 'true where it is your own, false where it came with wsis';

-- and values by unit
CREATE TYPE wsis.composite_data;
CREATE FUNCTION wsis.composite_data_in(cstring) RETURNS wsis.composite_data
	AS 'MODULE_PATHNAME', 'wsis_composite_data_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.composite_data_in(cstring) IS 'reads composite_data from text';
CREATE FUNCTION wsis.composite_data_out(wsis.composite_data) RETURNS cstring
	AS 'MODULE_PATHNAME', 'wsis_composite_data_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.composite_data_out(wsis.composite_data) IS 'writes composite_data as text';
CREATE FUNCTION wsis.composite_data_recv(internal) RETURNS wsis.composite_data
	AS 'MODULE_PATHNAME', 'wsis_composite_data_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.composite_data_recv(internal) IS 'reads composite_data from binary';
CREATE FUNCTION wsis.composite_data_send(wsis.composite_data) RETURNS bytea
	AS 'MODULE_PATHNAME', 'wsis_composite_data_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.composite_data_send(wsis.composite_data) IS 'writes composite_data as binary';
CREATE TYPE wsis.composite_data (
	INPUT = wsis.composite_data_in,
	OUTPUT = wsis.composite_data_out,
	RECEIVE = wsis.composite_data_recv,
	SEND = wsis.composite_data_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = double,
	STORAGE = extended
);
COMMENT ON TYPE wsis.composite_data IS 'values of the nodes of composite indices by unit, without any definition, at most one finite value a unit and node: {"KOR": {"fixed": 59.2}, "PRK": {}}, in JSON; a unit without values is one of which nothing is known';
CREATE FUNCTION wsis.composite_data_lt(wsis.composite_data, wsis.composite_data) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_composite_data_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.composite_data_lt(wsis.composite_data, wsis.composite_data) IS 'implementation of <';

CREATE FUNCTION wsis.composite_data_le(wsis.composite_data, wsis.composite_data) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_composite_data_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.composite_data_le(wsis.composite_data, wsis.composite_data) IS 'implementation of <=';

CREATE FUNCTION wsis.composite_data_ge(wsis.composite_data, wsis.composite_data) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_composite_data_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.composite_data_ge(wsis.composite_data, wsis.composite_data) IS 'implementation of >=';

CREATE FUNCTION wsis.composite_data_gt(wsis.composite_data, wsis.composite_data) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_composite_data_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.composite_data_gt(wsis.composite_data, wsis.composite_data) IS 'implementation of >';

CREATE FUNCTION wsis.composite_data_cmp(wsis.composite_data, wsis.composite_data) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_composite_data_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.composite_data_cmp(wsis.composite_data, wsis.composite_data) IS 'btree comparison: below, at or above 0';

CREATE FUNCTION wsis.composite_data_eq(wsis.composite_data, wsis.composite_data) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_composite_data_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.composite_data_eq(wsis.composite_data, wsis.composite_data) IS 'implementation of =';
CREATE FUNCTION wsis.composite_data_ne(wsis.composite_data, wsis.composite_data) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_composite_data_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.composite_data_ne(wsis.composite_data, wsis.composite_data) IS 'implementation of <>';
CREATE FUNCTION wsis.composite_data_hash(wsis.composite_data) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_composite_data_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.composite_data_hash(wsis.composite_data) IS 'hash';
CREATE FUNCTION wsis.composite_data_hash_extended(wsis.composite_data, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME', 'wsis_composite_data_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.composite_data_hash_extended(wsis.composite_data, bigint) IS 'hash with a seed';

CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.composite_data, RIGHTARG = wsis.composite_data, FUNCTION = wsis.composite_data_eq,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR pg_catalog.= (wsis.composite_data, wsis.composite_data) IS 'has the same units with the same values';

CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.composite_data, RIGHTARG = wsis.composite_data, FUNCTION = wsis.composite_data_ne,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.composite_data, wsis.composite_data) IS 'has other units or values';

CREATE OPERATOR pg_catalog.< (
	LEFTARG = wsis.composite_data, RIGHTARG = wsis.composite_data, FUNCTION = wsis.composite_data_lt,
	COMMUTATOR = OPERATOR(pg_catalog.>), NEGATOR = OPERATOR(pg_catalog.>=),
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR pg_catalog.< (wsis.composite_data, wsis.composite_data) IS 'comes before: some order, for DISTINCT and merge joins';

CREATE OPERATOR pg_catalog.<= (
	LEFTARG = wsis.composite_data, RIGHTARG = wsis.composite_data, FUNCTION = wsis.composite_data_le,
	COMMUTATOR = OPERATOR(pg_catalog.>=), NEGATOR = OPERATOR(pg_catalog.>),
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR pg_catalog.<= (wsis.composite_data, wsis.composite_data) IS 'comes before or is equal';

CREATE OPERATOR pg_catalog.>= (
	LEFTARG = wsis.composite_data, RIGHTARG = wsis.composite_data, FUNCTION = wsis.composite_data_ge,
	COMMUTATOR = OPERATOR(pg_catalog.<=), NEGATOR = OPERATOR(pg_catalog.<),
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR pg_catalog.>= (wsis.composite_data, wsis.composite_data) IS 'comes behind or is equal';

CREATE OPERATOR pg_catalog.> (
	LEFTARG = wsis.composite_data, RIGHTARG = wsis.composite_data, FUNCTION = wsis.composite_data_gt,
	COMMUTATOR = OPERATOR(pg_catalog.<), NEGATOR = OPERATOR(pg_catalog.<=),
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR pg_catalog.> (wsis.composite_data, wsis.composite_data) IS 'comes behind';

CREATE OPERATOR CLASS wsis.composite_data_ops DEFAULT FOR TYPE wsis.composite_data USING btree AS
	OPERATOR 1 pg_catalog.<,
	OPERATOR 2 pg_catalog.<=,
	OPERATOR 3 pg_catalog.=,
	OPERATOR 4 pg_catalog.>=,
	OPERATOR 5 pg_catalog.>,
	FUNCTION 1 wsis.composite_data_cmp(wsis.composite_data, wsis.composite_data);
COMMENT ON OPERATOR CLASS wsis.composite_data_ops USING btree IS 'some order of composite_data: number of values, of names, their bytes';
COMMENT ON OPERATOR FAMILY wsis.composite_data_ops USING btree IS 'some order of composite_data';

CREATE OPERATOR CLASS wsis.composite_data_ops DEFAULT FOR TYPE wsis.composite_data USING hash AS
	OPERATOR 1 pg_catalog.=,
	FUNCTION 1 wsis.composite_data_hash(wsis.composite_data),
	FUNCTION 2 wsis.composite_data_hash_extended(wsis.composite_data, bigint);
COMMENT ON OPERATOR CLASS wsis.composite_data_ops USING hash IS 'equality of composite_data';
COMMENT ON OPERATOR FAMILY wsis.composite_data_ops USING hash IS 'equality of composite_data';

-- Text, as drivers send it
CREATE CAST (text AS wsis.composite_data) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS wsis.composite_data) IS 'reads composite_data';
CREATE CAST (varchar AS wsis.composite_data) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (varchar AS wsis.composite_data) IS 'reads composite_data';
CREATE CAST (wsis.composite_data AS text) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (wsis.composite_data AS text) IS 'canonical text';
CREATE CAST (wsis.composite_data AS varchar) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (wsis.composite_data AS varchar) IS 'canonical text';
-- what a driver sends as varchar is read, not compared as text
CREATE FUNCTION wsis.composite_data_eq_text(wsis.composite_data, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.=) $2::wsis.composite_data;
COMMENT ON FUNCTION wsis.composite_data_eq_text(wsis.composite_data, text) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.composite_data, RIGHTARG = text, FUNCTION = wsis.composite_data_eq_text,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (wsis.composite_data, text) IS 'equals what the text reads as';
CREATE FUNCTION wsis.text_eq_composite_data(text, wsis.composite_data) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.composite_data OPERATOR(pg_catalog.=) $2;
COMMENT ON FUNCTION wsis.text_eq_composite_data(text, wsis.composite_data) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = text, RIGHTARG = wsis.composite_data, FUNCTION = wsis.text_eq_composite_data,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (text, wsis.composite_data) IS 'equals what the text reads as';
CREATE FUNCTION wsis.composite_data_ne_text(wsis.composite_data, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.<>) $2::wsis.composite_data;
COMMENT ON FUNCTION wsis.composite_data_ne_text(wsis.composite_data, text) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.composite_data, RIGHTARG = text, FUNCTION = wsis.composite_data_ne_text,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.composite_data, text) IS 'differs from what the text reads as';
CREATE FUNCTION wsis.text_ne_composite_data(text, wsis.composite_data) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.composite_data OPERATOR(pg_catalog.<>) $2;
COMMENT ON FUNCTION wsis.text_ne_composite_data(text, wsis.composite_data) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = text, RIGHTARG = wsis.composite_data, FUNCTION = wsis.text_ne_composite_data,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (text, wsis.composite_data) IS 'differs from what the text reads as';

-- Aggregates: the state is composite_data with spare room
CREATE FUNCTION wsis.composite_data_add_data(wsis.composite_data, wsis.composite_data) RETURNS wsis.composite_data
	AS 'MODULE_PATHNAME', 'wsis_composite_data_add_data' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.composite_data_add_data(wsis.composite_data, wsis.composite_data) IS 'transition of union_agg(composite_data), and what merges states';
CREATE FUNCTION wsis.composite_data_add(wsis.composite_data, text, text, double precision) RETURNS wsis.composite_data
	AS 'MODULE_PATHNAME', 'wsis_composite_data_add_value' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.composite_data_add(wsis.composite_data, text, text, double precision) IS 'transition of composite_data_agg';
CREATE FUNCTION wsis.composite_data_final(wsis.composite_data) RETURNS wsis.composite_data
	AS 'MODULE_PATHNAME', 'wsis_composite_data_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.composite_data_final(wsis.composite_data) IS 'a state as a value, sorted and without spare room';
CREATE AGGREGATE wsis.composite_data_agg(text, text, double precision) (
	SFUNC = wsis.composite_data_add, STYPE = wsis.composite_data, SSPACE = 512,
	COMBINEFUNC = wsis.composite_data_add_data, FINALFUNC = wsis.composite_data_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.composite_data_agg(text, text, double precision) IS 'the values of units and nodes: composite_data_agg(unit, node, value); two different values for one unit and node are an error (22023), and so is one that is not finite; a NULL value is unknown, as one of a NULL node is, and its unit is there all the same; a NULL unit adds nothing, no row at all is NULL';
CREATE AGGREGATE wsis.union_agg(wsis.composite_data) (
	SFUNC = wsis.composite_data_add_data, STYPE = wsis.composite_data, SSPACE = 512,
	COMBINEFUNC = wsis.composite_data_add_data, FINALFUNC = wsis.composite_data_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.union_agg(wsis.composite_data) IS 'the units and values of any of them; two different values for one unit and node are an error (22023); a NULL adds nothing, none at all is NULL';

-- Reading
CREATE FUNCTION wsis.composite_values(d wsis.composite_data) RETURNS TABLE (unit text, node text, value double precision)
	AS 'MODULE_PATHNAME', 'wsis_composite_values' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 1000;
COMMENT ON FUNCTION wsis.composite_values(wsis.composite_data) IS 'the values by unit and node, in the order of their bytes; a unit of which nothing is known has one row with NULLs';
CREATE FUNCTION wsis.composite_score(code text, edition text, data wsis.composite_data)
	RETURNS TABLE (unit text, node text, parent text, level integer, raw double precision, normalized double precision,
		score double precision, weight double precision, contribution double precision, known_share double precision,
		lower double precision, upper double precision, rank integer, reason text)
	AS 'MODULE_PATHNAME', 'wsis_composite_score' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 10000 ROWS 1000;
COMMENT ON FUNCTION wsis.composite_score(text, text, wsis.composite_data) IS 'an edition of a composite index computed: a row a unit and node, from the root (level 0) down; raw, the value, or the mean of the parts'' scores; normalized; score; weight, the share among the parts; contribution, which adds up to the parent''s score (at a geometric mean to its logarithm; to its raw value where the parent is transformed, normalized or capped itself); known_share, of the weight below; lower and upper, the score with missing leaves at 0 (or their floor) and at their cap; rank among the units, 1 the highest; reason, why there is no score or are no bounds: no_value, too_little_known, no_logarithm, negative, no_spread, no_cap, relative; a value of a node that the edition does not take is an error';

-- Bands

CREATE TABLE wsis.band (
	scheme text NOT NULL,
	low double precision NOT NULL CHECK (low OPERATOR(pg_catalog.<>) 'NaN'::double precision),
	low_closed boolean NOT NULL,
	label text,
	source text,
	status text,
	built_in boolean NOT NULL DEFAULT false,
	PRIMARY KEY (scheme, low, built_in)
);
ALTER TABLE wsis.band OWNER TO @extowner@;
GRANT SELECT ON wsis.band TO PUBLIC;
COMMENT ON TABLE wsis.band IS 'what the values of an index are called: each band goes to where the next one of its scheme begins; schemes of one''s own (built_in false) are dumped, and win over a built-in one of the same name';
COMMENT ON COLUMN wsis.band.scheme IS 'the scheme: umc, universal and meaningful connectivity in percent; egdi, e-government development index 0 to 1; mci, Mobile Connectivity Index 0 to 100; price_target, less than 2 % of monthly income, and umc_price, at most; any other name for your own';
COMMENT ON COLUMN wsis.band.low IS 'where the band begins, -Infinity for a first one without a begin';
COMMENT ON COLUMN wsis.band.low_closed IS 'true: low itself belongs to the band; false: to the one before it';
COMMENT ON COLUMN wsis.band.label IS 'its name; NULL: values from here on have no band';
COMMENT ON COLUMN wsis.band.source IS 'where it was read';
COMMENT ON COLUMN wsis.band.status IS 'how far it is verified';
COMMENT ON COLUMN wsis.band.built_in IS 'true for rows that came with wsis; leave it false for rows of your own';
SELECT pg_catalog.pg_extension_config_dump('wsis.band', 'WHERE NOT built_in');

CREATE VIEW wsis.band_scheme AS
SELECT b.scheme, NOT pg_catalog.bool_and(b.built_in) AS own,
	pg_catalog.bool_or(b.built_in) AND NOT pg_catalog.bool_and(b.built_in) AS hides_built_in
FROM wsis.band b GROUP BY b.scheme;
GRANT SELECT ON wsis.band_scheme TO PUBLIC;
COMMENT ON VIEW wsis.band_scheme IS 'the schemes of bands that count';
COMMENT ON COLUMN wsis.band_scheme.scheme IS 'the scheme';
COMMENT ON COLUMN wsis.band_scheme.own IS 'true where it is your own, false where it is the one that came with wsis';
COMMENT ON COLUMN wsis.band_scheme.hides_built_in IS 'true where wsis has one of the same name, which yours wins over';

CREATE FUNCTION wsis.band(value double precision, scheme text) RETURNS text
	LANGUAGE SQL STABLE STRICT PARALLEL SAFE
	BEGIN ATOMIC
		SELECT b.label
		FROM wsis.band b
		WHERE b.scheme OPERATOR(pg_catalog.=) band.scheme
			AND (b.low OPERATOR(pg_catalog.<) band.value OR (b.low_closed AND b.low OPERATOR(pg_catalog.=) band.value))
			AND band.value OPERATOR(pg_catalog.<>) 'NaN'::double precision
			AND (NOT b.built_in OR NOT EXISTS (
				SELECT FROM wsis.band own WHERE own.scheme OPERATOR(pg_catalog.=) band.scheme AND NOT own.built_in))
		ORDER BY b.low DESC
		LIMIT 1;
	END;
COMMENT ON FUNCTION wsis.band(double precision, text) IS 'the name of the band that a value is in, by a scheme of the table band; NULL where it is in none, or there is no such scheme';

CREATE FUNCTION wsis.price_share(price double precision, income_per_head double precision) RETURNS double precision
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN CASE WHEN income_per_head OPERATOR(pg_catalog.>) 0 THEN 100 OPERATOR(pg_catalog.*) price OPERATOR(pg_catalog./) (income_per_head OPERATOR(pg_catalog./) 12) END;
COMMENT ON FUNCTION wsis.price_share(double precision, double precision) IS 'the price of a month in percent of monthly gross national income per head, of which income_per_head is that of a year in the same currency (Broadband Commission, advocacy target 2; the target is band(share, ''price_target'')); NULL where the income is not above 0';

-- Pictures and words

CREATE FUNCTION wsis.progress_label(name text, lang text DEFAULT 'en') RETURNS text
	AS 'MODULE_PATHNAME', 'wsis_progress_label' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION wsis.progress_label(text, text) IS 'a status or reason of progress in words of a language (BCP 47 tag; English where it is not one of the six); the name itself where there are no words for it; NULL for NULL';

CREATE FUNCTION wsis.lorenz_curve(
	d wsis.distribution,
	lang text DEFAULT 'en',
	title text DEFAULT NULL,
	width int DEFAULT 640)
RETURNS text
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10000
AS 'MODULE_PATHNAME', 'wsis_lorenz_curve';
COMMENT ON FUNCTION wsis.lorenz_curve(wsis.distribution, text, text, int) IS
	'Lorenz curve (M. O. Lorenz 1905) as SVG: the share of the values that the lowest share of the population has, beside the line of equality; the Gini coefficient, the shares of the lowest half and of the highest tenth are printed; of a distribution with unknown values (Infinity) what is known, and the share that is not; no data: NULL, no value, or a mean that is not above 0';

CREATE FUNCTION wsis.lorenz_curves(
	labels text[],
	distributions wsis.distribution[],
	lang text DEFAULT 'en',
	title text DEFAULT NULL,
	width int DEFAULT 640)
RETURNS text
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10000
AS 'MODULE_PATHNAME', 'wsis_lorenz_curves';
COMMENT ON FUNCTION wsis.lorenz_curves(text[], wsis.distribution[], text, text, int) IS
	'Lorenz curves of up to six distributions in one picture, as lorenz_curve, told apart by color and dashes; a NULL label is unknown, a NULL distribution has no curve';

CREATE FUNCTION wsis.progress_chart(
	method text,
	series wsis.series,
	target_year integer,
	target_value double precision,
	direction integer,
	limit_value double precision DEFAULT NULL,
	base_year integer DEFAULT NULL,
	lang text DEFAULT 'en',
	title text DEFAULT NULL,
	width int DEFAULT 640)
RETURNS text
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10000
AS 'MODULE_PATHNAME', 'wsis_progress_chart';
COMMENT ON FUNCTION wsis.progress_chart(text, wsis.series, integer, double precision, integer, double precision, integer, text, text, int) IS
	'progress of a series to a target as SVG, by the arguments of progress: the series, years without a value hatched, the target with a mark that points where it is good to be, the natural limit, the pace that was required from the base year, the actual one carried on, the one needed from now on, and the status in words; paces are compound changes a year';

CREATE FUNCTION wsis.band_map_of(
	outlines geometry[],
	amounts double precision[],
	names text[],
	lows double precision[],
	lows_closed boolean[],
	labels text[],
	built_in boolean DEFAULT false,
	lang text DEFAULT 'en',
	title text DEFAULT NULL,
	width int DEFAULT 640)
RETURNS text
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10000
AS 'MODULE_PATHNAME', 'wsis_band_map';
COMMENT ON FUNCTION wsis.band_map_of(geometry[], double precision[], text[], double precision[], boolean[], text[], boolean, text, text, int) IS
	'band_map with its bands given: where each begins, in ascending order, whether its begin is its own, its name (NULL: no band); built_in: the names are those of the schemes that came with wsis, and are translated';

CREATE FUNCTION wsis.band_map(
	outlines geometry[],
	amounts double precision[],
	scheme text,
	names text[] DEFAULT NULL,
	lang text DEFAULT 'en',
	title text DEFAULT NULL,
	width int DEFAULT 640)
RETURNS text
LANGUAGE SQL STABLE PARALLEL SAFE COST 10000
BEGIN ATOMIC
	SELECT wsis.band_map_of(band_map.outlines, band_map.amounts, band_map.names,
		pg_catalog.array_agg(b.low ORDER BY b.low), pg_catalog.array_agg(b.low_closed ORDER BY b.low),
		pg_catalog.array_agg(b.label ORDER BY b.low), pg_catalog.bool_and(b.built_in),
		band_map.lang, band_map.title, band_map.width)
	FROM wsis.band b
	WHERE b.scheme OPERATOR(pg_catalog.=) band_map.scheme
		AND (NOT b.built_in OR NOT EXISTS (
			SELECT FROM wsis.band own WHERE own.scheme OPERATOR(pg_catalog.=) band_map.scheme AND NOT own.built_in));
END;
COMMENT ON FUNCTION wsis.band_map(geometry[], double precision[], text, text[], text, text, int) IS
	'map as SVG: one''s own polygons by the band of a scheme (table band) that their amount is in, by color and by pattern; NULL amounts are unknown, with a pattern of their own, and so are amounts in no band; the legend counts; names are told to those who can''t see the map; equirectangular, true to scale at the middle latitude';
