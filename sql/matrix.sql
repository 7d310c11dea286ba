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
	RESTRICT = eqsel, JOIN = eqjoinsel, HASHES
);
COMMENT ON OPERATOR pg_catalog.= (wsis.matrix, wsis.matrix) IS 'has the same counts';

CREATE OPERATOR pg_catalog.<> (
	LEFTARG = wsis.matrix, RIGHTARG = wsis.matrix, FUNCTION = wsis.matrix_ne,
	COMMUTATOR = OPERATOR(pg_catalog.<>), NEGATOR = OPERATOR(pg_catalog.=),
	RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR pg_catalog.<> (wsis.matrix, wsis.matrix) IS 'has other counts';

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
