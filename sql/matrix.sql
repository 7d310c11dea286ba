-- matrix: which action lines serve which SDGs, counted, as a value

CREATE TYPE wsis.matrix;
CREATE FUNCTION wsis.matrix_in(cstring) RETURNS wsis.matrix
	AS 'MODULE_PATHNAME', 'wsis_matrix_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.matrix_in(cstring) IS 'reads a matrix from text';
CREATE FUNCTION wsis.matrix_out(wsis.matrix) RETURNS cstring
	AS 'MODULE_PATHNAME', 'wsis_matrix_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION wsis.matrix_out(wsis.matrix) IS 'writes a matrix as text';
CREATE FUNCTION wsis.matrix_recv(internal) RETURNS wsis.matrix
	AS 'MODULE_PATHNAME', 'wsis_matrix_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.matrix_recv(internal) IS 'reads a matrix from binary';
CREATE FUNCTION wsis.matrix_send(wsis.matrix) RETURNS bytea
	AS 'MODULE_PATHNAME', 'wsis_matrix_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.matrix_send(wsis.matrix) IS 'writes a matrix as binary';
CREATE TYPE wsis.matrix (
	INPUT = wsis.matrix_in,
	OUTPUT = wsis.matrix_out,
	RECEIVE = wsis.matrix_recv,
	SEND = wsis.matrix_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = double,
	STORAGE = extended
);
COMMENT ON TYPE wsis.matrix IS 'sparse counts, action line x SDG code, signed 64 bit: {C2:9.c=3,C7.e-health:3.d=1}; zeros are not stored';
CREATE FUNCTION wsis.matrix_lt(wsis.matrix, wsis.matrix) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_matrix_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.matrix_lt(wsis.matrix, wsis.matrix) IS 'implementation of <';

CREATE FUNCTION wsis.matrix_le(wsis.matrix, wsis.matrix) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_matrix_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.matrix_le(wsis.matrix, wsis.matrix) IS 'implementation of <=';

CREATE FUNCTION wsis.matrix_ge(wsis.matrix, wsis.matrix) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_matrix_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.matrix_ge(wsis.matrix, wsis.matrix) IS 'implementation of >=';

CREATE FUNCTION wsis.matrix_gt(wsis.matrix, wsis.matrix) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_matrix_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.matrix_gt(wsis.matrix, wsis.matrix) IS 'implementation of >';

CREATE FUNCTION wsis.matrix_cmp(wsis.matrix, wsis.matrix) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_matrix_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.matrix_cmp(wsis.matrix, wsis.matrix) IS 'btree comparison: below, at or above 0';

CREATE FUNCTION wsis.matrix_eq(wsis.matrix, wsis.matrix) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_matrix_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.matrix_eq(wsis.matrix, wsis.matrix) IS 'implementation of =';
CREATE FUNCTION wsis.matrix_ne(wsis.matrix, wsis.matrix) RETURNS boolean
	AS 'MODULE_PATHNAME', 'wsis_matrix_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.matrix_ne(wsis.matrix, wsis.matrix) IS 'implementation of <>';
CREATE FUNCTION wsis.matrix_hash(wsis.matrix) RETURNS integer
	AS 'MODULE_PATHNAME', 'wsis_matrix_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.matrix_hash(wsis.matrix) IS 'hash';
CREATE FUNCTION wsis.matrix_hash_extended(wsis.matrix, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME', 'wsis_matrix_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.matrix_hash_extended(wsis.matrix, bigint) IS 'hash with a seed';
CREATE FUNCTION wsis.matrix_plus(wsis.matrix, wsis.matrix) RETURNS wsis.matrix
	AS 'MODULE_PATHNAME', 'wsis_matrix_plus' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.matrix_plus(wsis.matrix, wsis.matrix) IS 'implementation of +';
CREATE FUNCTION wsis.matrix_minus(wsis.matrix, wsis.matrix) RETURNS wsis.matrix
	AS 'MODULE_PATHNAME', 'wsis_matrix_minus' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.matrix_minus(wsis.matrix, wsis.matrix) IS 'implementation of -';
CREATE FUNCTION wsis.matrix_times(wsis.matrix, bigint) RETURNS wsis.matrix
	AS 'MODULE_PATHNAME', 'wsis_matrix_times' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.matrix_times(wsis.matrix, bigint) IS 'implementation of *';
CREATE FUNCTION wsis.times_matrix(bigint, wsis.matrix) RETURNS wsis.matrix
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN wsis.matrix_times($2, $1);
COMMENT ON FUNCTION wsis.times_matrix(bigint, wsis.matrix) IS 'implementation of *';

CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.matrix, RIGHTARG = wsis.matrix, FUNCTION = wsis.matrix_eq,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR pg_catalog.= (wsis.matrix, wsis.matrix) IS 'has the same counts';

CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.matrix, RIGHTARG = wsis.matrix, FUNCTION = wsis.matrix_ne,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.matrix, wsis.matrix) IS 'has other counts';

CREATE OPERATOR pg_catalog.< (
	LEFTARG = wsis.matrix, RIGHTARG = wsis.matrix, FUNCTION = wsis.matrix_lt,
	COMMUTATOR = OPERATOR(pg_catalog.>), NEGATOR = OPERATOR(pg_catalog.>=),
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR pg_catalog.< (wsis.matrix, wsis.matrix) IS 'comes before: some order, for DISTINCT and merge joins';

CREATE OPERATOR pg_catalog.<= (
	LEFTARG = wsis.matrix, RIGHTARG = wsis.matrix, FUNCTION = wsis.matrix_le,
	COMMUTATOR = OPERATOR(pg_catalog.>=), NEGATOR = OPERATOR(pg_catalog.>),
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR pg_catalog.<= (wsis.matrix, wsis.matrix) IS 'comes before or is equal';

CREATE OPERATOR pg_catalog.>= (
	LEFTARG = wsis.matrix, RIGHTARG = wsis.matrix, FUNCTION = wsis.matrix_ge,
	COMMUTATOR = OPERATOR(pg_catalog.<=), NEGATOR = OPERATOR(pg_catalog.<),
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR pg_catalog.>= (wsis.matrix, wsis.matrix) IS 'comes behind or is equal';

CREATE OPERATOR pg_catalog.> (
	LEFTARG = wsis.matrix, RIGHTARG = wsis.matrix, FUNCTION = wsis.matrix_gt,
	COMMUTATOR = OPERATOR(pg_catalog.<), NEGATOR = OPERATOR(pg_catalog.<=),
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR pg_catalog.> (wsis.matrix, wsis.matrix) IS 'comes behind';

CREATE OPERATOR CLASS wsis.matrix_ops DEFAULT FOR TYPE wsis.matrix USING btree AS
	OPERATOR 1 pg_catalog.<,
	OPERATOR 2 pg_catalog.<=,
	OPERATOR 3 pg_catalog.=,
	OPERATOR 4 pg_catalog.>=,
	OPERATOR 5 pg_catalog.>,
	FUNCTION 1 wsis.matrix_cmp(wsis.matrix, wsis.matrix);
COMMENT ON OPERATOR CLASS wsis.matrix_ops USING btree IS 'some order of matrices: number of cells, their places, their counts';
COMMENT ON OPERATOR FAMILY wsis.matrix_ops USING btree IS 'some order of matrices';

CREATE OPERATOR CLASS wsis.matrix_ops DEFAULT FOR TYPE wsis.matrix USING hash AS
	OPERATOR 1 pg_catalog.=,
	FUNCTION 1 wsis.matrix_hash(wsis.matrix),
	FUNCTION 2 wsis.matrix_hash_extended(wsis.matrix, bigint);
COMMENT ON OPERATOR CLASS wsis.matrix_ops USING hash IS 'equality of matrix';
COMMENT ON OPERATOR FAMILY wsis.matrix_ops USING hash IS 'equality of matrix';

CREATE OPERATOR pg_catalog.+ (
	LEFTARG = wsis.matrix, RIGHTARG = wsis.matrix, FUNCTION = wsis.matrix_plus,
	COMMUTATOR = OPERATOR(pg_catalog.+)
);
COMMENT ON OPERATOR pg_catalog.+ (wsis.matrix, wsis.matrix) IS 'sum, cell by cell';

CREATE OPERATOR pg_catalog.- (
	LEFTARG = wsis.matrix, RIGHTARG = wsis.matrix, FUNCTION = wsis.matrix_minus
);
COMMENT ON OPERATOR pg_catalog.- (wsis.matrix, wsis.matrix) IS 'difference, cell by cell';

CREATE OPERATOR pg_catalog.* (
	LEFTARG = wsis.matrix, RIGHTARG = bigint, FUNCTION = wsis.matrix_times,
	COMMUTATOR = OPERATOR(pg_catalog.*)
);
COMMENT ON OPERATOR pg_catalog.* (wsis.matrix, bigint) IS 'each cell times a factor';

CREATE OPERATOR pg_catalog.* (
	LEFTARG = bigint, RIGHTARG = wsis.matrix, FUNCTION = wsis.times_matrix,
	COMMUTATOR = OPERATOR(pg_catalog.*)
);
COMMENT ON OPERATOR pg_catalog.* (bigint, wsis.matrix) IS 'each cell times a factor';

-- Text, as drivers send it
CREATE CAST (text AS wsis.matrix) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS wsis.matrix) IS 'reads a matrix';
CREATE CAST (varchar AS wsis.matrix) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (varchar AS wsis.matrix) IS 'reads a matrix';
CREATE CAST (wsis.matrix AS text) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (wsis.matrix AS text) IS 'canonical text';
CREATE CAST (wsis.matrix AS varchar) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (wsis.matrix AS varchar) IS 'canonical text';
-- what a driver sends as varchar is read, not compared as text
CREATE FUNCTION wsis.matrix_eq_text(wsis.matrix, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.=) $2::wsis.matrix;
COMMENT ON FUNCTION wsis.matrix_eq_text(wsis.matrix, text) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = wsis.matrix, RIGHTARG = text, FUNCTION = wsis.matrix_eq_text,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (wsis.matrix, text) IS 'equals what the text reads as';
CREATE FUNCTION wsis.text_eq_matrix(text, wsis.matrix) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.matrix OPERATOR(pg_catalog.=) $2;
COMMENT ON FUNCTION wsis.text_eq_matrix(text, wsis.matrix) IS 'implementation of =';
CREATE OPERATOR pg_catalog.= (
	LEFTARG = text, RIGHTARG = wsis.matrix, FUNCTION = wsis.text_eq_matrix,
	COMMUTATOR = OPERATOR(pg_catalog.=), NEGATOR = OPERATOR(pg_catalog.<>),
	RESTRICT = eqsel, JOIN = eqjoinsel
);
COMMENT ON OPERATOR pg_catalog.= (text, wsis.matrix) IS 'equals what the text reads as';
CREATE FUNCTION wsis.matrix_ne_text(wsis.matrix, text) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1 OPERATOR(pg_catalog.<>) $2::wsis.matrix;
COMMENT ON FUNCTION wsis.matrix_ne_text(wsis.matrix, text) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.matrix, RIGHTARG = text, FUNCTION = wsis.matrix_ne_text,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.matrix, text) IS 'differs from what the text reads as';
CREATE FUNCTION wsis.text_ne_matrix(text, wsis.matrix) RETURNS boolean
	LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
	RETURN $1::wsis.matrix OPERATOR(pg_catalog.<>) $2;
COMMENT ON FUNCTION wsis.text_ne_matrix(text, wsis.matrix) IS 'implementation of <>';
CREATE OPERATOR pg_catalog.<> (
	LEFTARG = text, RIGHTARG = wsis.matrix, FUNCTION = wsis.text_ne_matrix,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (text, wsis.matrix) IS 'differs from what the text reads as';

-- Aggregates: the state is a matrix with spare room
CREATE FUNCTION wsis.matrix_add_matrix(wsis.matrix, wsis.matrix) RETURNS wsis.matrix
	AS 'MODULE_PATHNAME', 'wsis_matrix_add_matrix' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.matrix_add_matrix(wsis.matrix, wsis.matrix) IS 'transition of sum(matrix), and what merges states';
CREATE FUNCTION wsis.matrix_final(wsis.matrix) RETURNS wsis.matrix
	AS 'MODULE_PATHNAME', 'wsis_matrix_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.matrix_final(wsis.matrix) IS 'a state as a value, sorted and without spare room';
CREATE AGGREGATE pg_catalog.sum(wsis.matrix) (
	SFUNC = wsis.matrix_add_matrix, STYPE = wsis.matrix, SSPACE = 128,
	COMBINEFUNC = wsis.matrix_add_matrix, FINALFUNC = wsis.matrix_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE pg_catalog.sum(wsis.matrix) IS 'sum, cell by cell; a NULL adds nothing, no matrix at all is NULL';
CREATE FUNCTION wsis.matrix_add(wsis.matrix, wsis.action_line, wsis.sdg) RETURNS wsis.matrix
	AS 'MODULE_PATHNAME', 'wsis_matrix_add_line_code' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.matrix_add(wsis.matrix, wsis.action_line, wsis.sdg) IS 'transition of matrix_agg';
CREATE AGGREGATE wsis.matrix_agg(wsis.action_line, wsis.sdg) (
	SFUNC = wsis.matrix_add, STYPE = wsis.matrix, SSPACE = 128,
	COMBINEFUNC = wsis.matrix_add_matrix, FINALFUNC = wsis.matrix_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.matrix_agg(wsis.action_line, wsis.sdg) IS 'counts every pair of a line and a code of each row; a row with a NULL adds nothing, no row at all is NULL';
CREATE FUNCTION wsis.matrix_add(wsis.matrix, wsis.action_line, wsis.sdg, bigint) RETURNS wsis.matrix
	AS 'MODULE_PATHNAME', 'wsis_matrix_add_line_code' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.matrix_add(wsis.matrix, wsis.action_line, wsis.sdg, bigint) IS 'transition of matrix_agg';
CREATE AGGREGATE wsis.matrix_agg(wsis.action_line, wsis.sdg, bigint) (
	SFUNC = wsis.matrix_add, STYPE = wsis.matrix, SSPACE = 128,
	COMBINEFUNC = wsis.matrix_add_matrix, FINALFUNC = wsis.matrix_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.matrix_agg(wsis.action_line, wsis.sdg, bigint) IS 'counts every pair of a line and a code of each row, as often as the weight says (negative: an error); a row with a NULL adds nothing, no row at all is NULL';
CREATE FUNCTION wsis.matrix_add(wsis.matrix, wsis.action_line, wsis.sdg_set) RETURNS wsis.matrix
	AS 'MODULE_PATHNAME', 'wsis_matrix_add_line_codes' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.matrix_add(wsis.matrix, wsis.action_line, wsis.sdg_set) IS 'transition of matrix_agg';
CREATE AGGREGATE wsis.matrix_agg(wsis.action_line, wsis.sdg_set) (
	SFUNC = wsis.matrix_add, STYPE = wsis.matrix, SSPACE = 128,
	COMBINEFUNC = wsis.matrix_add_matrix, FINALFUNC = wsis.matrix_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.matrix_agg(wsis.action_line, wsis.sdg_set) IS 'counts every pair of a line and the codes of each row; a row with a NULL adds nothing, no row at all is NULL';
CREATE FUNCTION wsis.matrix_add(wsis.matrix, wsis.action_line, wsis.sdg_set, bigint) RETURNS wsis.matrix
	AS 'MODULE_PATHNAME', 'wsis_matrix_add_line_codes' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.matrix_add(wsis.matrix, wsis.action_line, wsis.sdg_set, bigint) IS 'transition of matrix_agg';
CREATE AGGREGATE wsis.matrix_agg(wsis.action_line, wsis.sdg_set, bigint) (
	SFUNC = wsis.matrix_add, STYPE = wsis.matrix, SSPACE = 128,
	COMBINEFUNC = wsis.matrix_add_matrix, FINALFUNC = wsis.matrix_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.matrix_agg(wsis.action_line, wsis.sdg_set, bigint) IS 'counts every pair of a line and the codes of each row, as often as the weight says (negative: an error); a row with a NULL adds nothing, no row at all is NULL';
CREATE FUNCTION wsis.matrix_add(wsis.matrix, wsis.action_line_set, wsis.sdg) RETURNS wsis.matrix
	AS 'MODULE_PATHNAME', 'wsis_matrix_add_lines_code' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.matrix_add(wsis.matrix, wsis.action_line_set, wsis.sdg) IS 'transition of matrix_agg';
CREATE AGGREGATE wsis.matrix_agg(wsis.action_line_set, wsis.sdg) (
	SFUNC = wsis.matrix_add, STYPE = wsis.matrix, SSPACE = 128,
	COMBINEFUNC = wsis.matrix_add_matrix, FINALFUNC = wsis.matrix_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.matrix_agg(wsis.action_line_set, wsis.sdg) IS 'counts every pair of the lines and a code of each row; a row with a NULL adds nothing, no row at all is NULL';
CREATE FUNCTION wsis.matrix_add(wsis.matrix, wsis.action_line_set, wsis.sdg, bigint) RETURNS wsis.matrix
	AS 'MODULE_PATHNAME', 'wsis_matrix_add_lines_code' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.matrix_add(wsis.matrix, wsis.action_line_set, wsis.sdg, bigint) IS 'transition of matrix_agg';
CREATE AGGREGATE wsis.matrix_agg(wsis.action_line_set, wsis.sdg, bigint) (
	SFUNC = wsis.matrix_add, STYPE = wsis.matrix, SSPACE = 128,
	COMBINEFUNC = wsis.matrix_add_matrix, FINALFUNC = wsis.matrix_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.matrix_agg(wsis.action_line_set, wsis.sdg, bigint) IS 'counts every pair of the lines and a code of each row, as often as the weight says (negative: an error); a row with a NULL adds nothing, no row at all is NULL';
CREATE FUNCTION wsis.matrix_add(wsis.matrix, wsis.action_line_set, wsis.sdg_set) RETURNS wsis.matrix
	AS 'MODULE_PATHNAME', 'wsis_matrix_add_lines_codes' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.matrix_add(wsis.matrix, wsis.action_line_set, wsis.sdg_set) IS 'transition of matrix_agg';
CREATE AGGREGATE wsis.matrix_agg(wsis.action_line_set, wsis.sdg_set) (
	SFUNC = wsis.matrix_add, STYPE = wsis.matrix, SSPACE = 128,
	COMBINEFUNC = wsis.matrix_add_matrix, FINALFUNC = wsis.matrix_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.matrix_agg(wsis.action_line_set, wsis.sdg_set) IS 'counts every pair of the lines and the codes of each row; a row with a NULL adds nothing, no row at all is NULL';
CREATE FUNCTION wsis.matrix_add(wsis.matrix, wsis.action_line_set, wsis.sdg_set, bigint) RETURNS wsis.matrix
	AS 'MODULE_PATHNAME', 'wsis_matrix_add_lines_codes' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.matrix_add(wsis.matrix, wsis.action_line_set, wsis.sdg_set, bigint) IS 'transition of matrix_agg';
CREATE AGGREGATE wsis.matrix_agg(wsis.action_line_set, wsis.sdg_set, bigint) (
	SFUNC = wsis.matrix_add, STYPE = wsis.matrix, SSPACE = 128,
	COMBINEFUNC = wsis.matrix_add_matrix, FINALFUNC = wsis.matrix_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE wsis.matrix_agg(wsis.action_line_set, wsis.sdg_set, bigint) IS 'counts every pair of the lines and the codes of each row, as often as the weight says (negative: an error); a row with a NULL adds nothing, no row at all is NULL';
-- Reading
CREATE FUNCTION wsis.cells(m wsis.matrix, all_cells boolean DEFAULT false) RETURNS TABLE (action_line wsis.action_line, sdg wsis.sdg, value bigint)
	AS 'MODULE_PATHNAME', 'wsis_matrix_cells' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 300;
COMMENT ON FUNCTION wsis.cells(wsis.matrix, boolean) IS 'the cells in order, one a row; all_cells: also the zeros of the 18 lines without C7 x 17 goals';
CREATE FUNCTION wsis.value(wsis.matrix, wsis.action_line, wsis.sdg) RETURNS bigint
	AS 'MODULE_PATHNAME', 'wsis_matrix_value' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.value(wsis.matrix, wsis.action_line, wsis.sdg) IS 'the count of a cell, 0 where there is none';
CREATE FUNCTION wsis.line_totals(m wsis.matrix) RETURNS TABLE (action_line wsis.action_line, value bigint)
	AS 'MODULE_PATHNAME', 'wsis_matrix_line_totals' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 19;
COMMENT ON FUNCTION wsis.line_totals(wsis.matrix) IS 'the sum of each lines cells, lines without any left out';
CREATE FUNCTION wsis.sdg_totals(m wsis.matrix) RETURNS TABLE (sdg wsis.sdg, value bigint)
	AS 'MODULE_PATHNAME', 'wsis_matrix_sdg_totals' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 17;
COMMENT ON FUNCTION wsis.sdg_totals(wsis.matrix) IS 'the sum of each codes cells, codes without any left out';
CREATE FUNCTION wsis.total(wsis.matrix) RETURNS bigint
	AS 'MODULE_PATHNAME', 'wsis_matrix_total' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.total(wsis.matrix) IS 'the sum of all cells';
CREATE FUNCTION wsis.fold_lines(wsis.matrix) RETURNS wsis.matrix
	AS 'MODULE_PATHNAME', 'wsis_matrix_fold_lines' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.fold_lines(wsis.matrix) IS 'the applications of C7 counted under C7: a project with two of them counts twice there; fold the sets before aggregating and it counts once';
CREATE FUNCTION wsis.fold_sdgs(wsis.matrix) RETURNS wsis.matrix
	AS 'MODULE_PATHNAME', 'wsis_matrix_fold_sdgs' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.fold_sdgs(wsis.matrix) IS 'targets and indicators counted under their goal: a project with 9.1 and 9.c counts twice in goal 9; fold the sets before aggregating and it counts once';
-- Comparing
CREATE FUNCTION wsis.missing(observed wsis.matrix, expected wsis.matrix) RETURNS wsis.matrix
	AS 'MODULE_PATHNAME', 'wsis_matrix_missing' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.missing(wsis.matrix, wsis.matrix) IS 'the cells of expected that observed has not, with the counts of expected; code by code, so goals never meet targets (a NOTICE says when one matrix has goals only and the other none)';
CREATE FUNCTION wsis.beyond(observed wsis.matrix, expected wsis.matrix) RETURNS wsis.matrix
	AS 'MODULE_PATHNAME', 'wsis_matrix_beyond' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.beyond(wsis.matrix, wsis.matrix) IS 'the cells of observed that expected has not, with the counts of observed; code by code, as missing';
CREATE FUNCTION wsis.specialization(m wsis.matrix) RETURNS TABLE (action_line wsis.action_line, sdg wsis.sdg, value bigint, expected double precision, location_quotient double precision, pmi double precision)
	AS 'MODULE_PATHNAME', 'wsis_matrix_specialization' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 300;
COMMENT ON FUNCTION wsis.specialization(wsis.matrix) IS 'each cell against what its lines and its codes totals make expected (line total x code total / total): location quotient = value / expected (Balassa 1965), pmi = its logarithm to base 2; negative counts are an error';
CREATE FUNCTION wsis.similarity(a wsis.matrix, b wsis.matrix, OUT cosine double precision, OUT jaccard double precision) RETURNS record
	AS 'MODULE_PATHNAME', 'wsis_matrix_similarity' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION wsis.similarity(wsis.matrix, wsis.matrix) IS 'cosine of the counts (NULL when a matrix is empty) and Jaccard index of the cells that are not zero (NULL when both are)';

-- The official matrix, and what it is for

CREATE TABLE wsis.matrix_link (
	edition text NOT NULL,
	action_line wsis.action_line NOT NULL,
	sdg wsis.sdg NOT NULL,
	status text,
	note text,
	source text,
	built_in boolean NOT NULL DEFAULT false,
	PRIMARY KEY (edition, action_line, sdg, built_in)
);
ALTER TABLE wsis.matrix_link OWNER TO @extowner@;
GRANT SELECT ON wsis.matrix_link TO PUBLIC;
COMMENT ON TABLE wsis.matrix_link IS 'which action lines serve which SDGs, by edition of the matrix; the official one of 2015 came with wsis; rows of one''s own (built_in false), in this edition or in others, are dumped';
COMMENT ON COLUMN wsis.matrix_link.edition IS 'the edition: 2015 is the WSIS-SDG matrix of that year; any other name for editions of your own';
COMMENT ON COLUMN wsis.matrix_link.action_line IS 'the action line';
COMMENT ON COLUMN wsis.matrix_link.sdg IS 'the goal, target or indicator that it serves';
COMMENT ON COLUMN wsis.matrix_link.status IS 'verified: two copies of the matrix agree; one source: only the one that source names has it';
COMMENT ON COLUMN wsis.matrix_link.note IS 'where sources differ, how';
COMMENT ON COLUMN wsis.matrix_link.source IS 'where the link was read';
COMMENT ON COLUMN wsis.matrix_link.built_in IS 'true for rows that came with wsis; leave it false for rows of your own';
SELECT pg_catalog.pg_extension_config_dump('wsis.matrix_link', 'WHERE NOT built_in');

CREATE FUNCTION wsis.official_matrix(edition text DEFAULT '2015') RETURNS wsis.matrix
	LANGUAGE SQL STABLE STRICT PARALLEL SAFE
	BEGIN ATOMIC
		SELECT wsis.matrix_agg(l.action_line, l.sdg)
		FROM (
			SELECT DISTINCT m.action_line, m.sdg
			FROM wsis.matrix_link m
			WHERE m.edition OPERATOR(pg_catalog.=) official_matrix.edition) l;
	END;
COMMENT ON FUNCTION wsis.official_matrix(text) IS 'the WSIS-SDG matrix, of 2015 unless said otherwise, from matrix_link: 1 for each link; NULL for an edition that has none';

CREATE FUNCTION wsis.sdgs_of(lines wsis.action_line_set, m wsis.matrix DEFAULT wsis.official_matrix()) RETURNS wsis.sdg_set
	LANGUAGE SQL STABLE STRICT PARALLEL SAFE
	BEGIN ATOMIC
		SELECT COALESCE(wsis.set_agg(COALESCE(wsis.target(c.sdg), c.sdg)), '{}'::wsis.sdg_set)
		FROM wsis.cells(m) c
		WHERE c.value OPERATOR(pg_catalog.>) 0
			AND lines OPERATOR(pg_catalog.@>) c.action_line;
	END;
COMMENT ON FUNCTION wsis.sdgs_of(wsis.action_line_set, wsis.matrix) IS 'the SDGs that the lines serve by a matrix, the official one unless said otherwise: sdgs_of(expand(''{C7}''::wsis.action_line_set)); code by code, so C7 alone has none of its applications''; an indicator gives its target';

CREATE FUNCTION wsis.action_lines_of(sdgs wsis.sdg_set, m wsis.matrix DEFAULT wsis.official_matrix()) RETURNS wsis.action_line_set
	LANGUAGE SQL STABLE STRICT PARALLEL SAFE
	BEGIN ATOMIC
		SELECT COALESCE(wsis.set_agg(c.action_line), '{}'::wsis.action_line_set)
		FROM wsis.cells(m) c
		WHERE c.value OPERATOR(pg_catalog.>) 0
			AND sdgs OPERATOR(pg_catalog.@>) COALESCE(wsis.target(c.sdg), c.sdg);
	END;
COMMENT ON FUNCTION wsis.action_lines_of(wsis.sdg_set, wsis.matrix) IS 'the action lines that serve the SDGs by a matrix, the official one unless said otherwise: action_lines_of(expand(''{9}''::wsis.sdg_set)); code by code, so 9 alone has none of its targets'' lines; an indicator counts as its target';

-- Objectives of the Global Digital Compact

CREATE TABLE wsis.gdc_objective (
	objective int PRIMARY KEY,
	name_en text NOT NULL,
	name_ar text,
	source text NOT NULL,
	status text NOT NULL
);
GRANT SELECT ON wsis.gdc_objective TO PUBLIC;
COMMENT ON TABLE wsis.gdc_objective IS 'the five objectives of the Global Digital Compact (A/RES/79/1, Annex I); status says what is verified';
COMMENT ON COLUMN wsis.gdc_objective.objective IS '1 to 5';
COMMENT ON COLUMN wsis.gdc_objective.name_en IS 'name in English';
COMMENT ON COLUMN wsis.gdc_objective.name_ar IS 'short name in Arabic; NULL: not known';
COMMENT ON COLUMN wsis.gdc_objective.source IS 'where it was read';
COMMENT ON COLUMN wsis.gdc_objective.status IS 'what is verified and what is from memory';

CREATE TABLE wsis.gdc_link (
	objective int REFERENCES wsis.gdc_objective,
	action_line wsis.action_line,
	items int NOT NULL,
	items_for_all int NOT NULL,
	source text NOT NULL,
	status text NOT NULL,
	PRIMARY KEY (objective, action_line)
);
GRANT SELECT ON wsis.gdc_link TO PUBLIC;
COMMENT ON TABLE wsis.gdc_link IS 'how often items of the Global Digital Compact''s objectives name an action line; by the same source every objective concerns all lines';
COMMENT ON COLUMN wsis.gdc_link.objective IS 'the objective';
COMMENT ON COLUMN wsis.gdc_link.action_line IS 'the action line, C7''s applications instead of C7';
COMMENT ON COLUMN wsis.gdc_link.items IS 'how many of the objective''s items name the line';
COMMENT ON COLUMN wsis.gdc_link.items_for_all IS 'how many of the objective''s items are for all lines';
COMMENT ON COLUMN wsis.gdc_link.source IS 'where it was read';
COMMENT ON COLUMN wsis.gdc_link.status IS 'how far it is verified';

CREATE FUNCTION wsis.gdc_objectives_of(lines wsis.action_line_set) RETURNS int[]
	LANGUAGE SQL STABLE STRICT PARALLEL SAFE
	BEGIN ATOMIC
		SELECT ARRAY(
			SELECT DISTINCT l.objective
			FROM wsis.gdc_link l
			WHERE lines OPERATOR(pg_catalog.@>) l.action_line AND l.items OPERATOR(pg_catalog.>) 0
			ORDER BY l.objective);
	END;
COMMENT ON FUNCTION wsis.gdc_objectives_of(wsis.action_line_set) IS 'the objectives of the Global Digital Compact with an item that names one of the lines, code by code (gdc_link; one source)';

-- Drawing

CREATE FUNCTION wsis.heatmap_with_labels(
	m wsis.matrix,
	line_labels text[],
	goal_labels text[],
	lang text DEFAULT 'en',
	title text DEFAULT NULL,
	width int DEFAULT 900)
RETURNS text
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000
AS 'MODULE_PATHNAME', 'wsis_heatmap';
COMMENT ON FUNCTION wsis.heatmap_with_labels(wsis.matrix, text[], text[], text, text, int) IS
	'heatmap with labels of one''s own for the 19 lines, C7 among them, and for the 17 goals, in their order; NULL instead of a label: the code, instead of all: codes of lines, numbers of goals';

CREATE FUNCTION wsis.heatmap(
	m wsis.matrix,
	lang text DEFAULT 'en',
	title text DEFAULT NULL,
	width int DEFAULT 900)
RETURNS text
LANGUAGE SQL STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT wsis.heatmap_with_labels(m,
		ARRAY(
			SELECT (wsis.fold(l.line))::text OPERATOR(pg_catalog.||) ' ' OPERATOR(pg_catalog.||)
				wsis.short_label(l.line, COALESCE(heatmap.lang, 'en'))
			FROM wsis.unnest(wsis.expand('{C1-C11}'::wsis.action_line_set)) l (line)
			ORDER BY l.line),
		ARRAY(
			SELECT wsis.short_label(g.goal, COALESCE(heatmap.lang, 'en'))
			FROM wsis.unnest('{1-17}'::wsis.sdg_set) g (goal)
			ORDER BY g.goal),
		heatmap.lang, heatmap.title, heatmap.width);
END;
COMMENT ON FUNCTION wsis.heatmap(wsis.matrix, text, text, int) IS
	'heat map as SVG: goals across in their official colors, action lines down (C7 itself only where it has counts), labels in lang; counts of targets and indicators are added up in their goal as fold_sdgs does';
