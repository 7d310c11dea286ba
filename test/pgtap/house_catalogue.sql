-- What every object of the extension must have, whoever adds it. Each test names
-- its offenders; the few that may differ are listed with the rule they break.
BEGIN;
SET LOCAL client_min_messages = warning;
SELECT plan(28);

CREATE TEMP VIEW member AS
  SELECT classid, objid, pg_describe_object(classid, objid, 0) AS object
  FROM pg_depend
  WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e'
    AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'wsis');

CREATE TEMP VIEW routine AS
  SELECT m.object, p.*, l.lanname
  FROM member m JOIN pg_proc p ON m.classid = 'pg_proc'::regclass AND m.objid = p.oid
    JOIN pg_language l ON l.oid = p.prolang;

CREATE TEMP VIEW aggregate AS
  SELECT r.object, r.proname, r.pronamespace, r.proparallel, a.*
  FROM routine r JOIN pg_aggregate a ON a.aggfnoid = r.oid;

CREATE TEMP VIEW base_type AS
  SELECT m.object, t.*
  FROM member m JOIN pg_type t ON m.classid = 'pg_type'::regclass AND m.objid = t.oid
  WHERE t.typtype = 'b' AND t.typcategory <> 'A';

CREATE TEMP VIEW operator AS
  SELECT m.object, o.*
  FROM member m JOIN pg_operator o ON m.classid = 'pg_operator'::regclass AND m.objid = o.oid;

CREATE TEMP VIEW relation AS
  SELECT m.object, c.*
  FROM member m JOIN pg_class c ON m.classid = 'pg_class'::regclass AND m.objid = c.oid
  WHERE c.relkind IN ('r', 'p', 'v', 'm');

-- deliberate exceptions: 'volatile', 'parallel unsafe', 'not strict'
CREATE TEMP TABLE exception (rule text, name name);
INSERT INTO exception VALUES
  -- transitions whose state is of another type than what is added, or is adopted only as a copy
  ('not strict', 'action_line_set_add'),
  ('not strict', 'sdg_set_add'),
  ('not strict', 'sdg_set_add_set'),
  ('not strict', 'matrix_add'),
  ('not strict', 'matrix_add_matrix'),
  ('not strict', 'distribution_add'),
  ('not strict', 'distribution_add_distribution'),
  ('not strict', 'gap_add'),
  ('not strict', 'gap_add_gap'),
  ('not strict', 'gap_change_add'),
  ('not strict', 'gap_change_add_change'),
  ('not strict', 'node_set_add'),
  ('not strict', 'node_set_add_set'),
  ('not strict', 'place_set_add'),
  ('not strict', 'place_set_add_set'),
  ('not strict', 'coverage_set_add'),
  ('not strict', 'coverage_set_add_set'),
  ('not strict', 'distribution_add_unknown'),
  ('not strict', 'ranked_distribution_add'),
  ('not strict', 'ranked_distribution_add_ranked'),
  ('not strict', 'corpus_add'),
  ('not strict', 'corpus_add_corpus'),
  ('not strict', 'series_add'),
  ('not strict', 'series_add_series'),
  ('not strict', 'composite_data_add'),
  ('not strict', 'composite_data_add_data'),
  -- a NULL set is one without nodes, a NULL class any
  ('not strict', 'nearest_distance'),
  ('not strict', 'nearest_distances'),
  ('not strict', 'nearest'),
  ('not strict', 'nearest_by_class'),
  ('not strict', 'count_within'),
  -- what is unknown has a row that says so
  ('not strict', 'progress'),
  ('not strict', 'next_sites'),
  ('not strict', 'cluster_id'),
  ('not strict', 'classes_at'),
  ('not strict', 'class_at'),
  ('not strict', 'covers'),
  -- title and colors may be left out
  ('not strict', 'bar_chart'),
  ('not strict', 'table_map'),
  ('not strict', 'heatmap_with_labels'),
  ('not strict', 'gap_map'),
  ('not strict', 'site_map'),
  ('not strict', 'distance_curve'),
  ('not strict', 'lorenz_curve'),
  ('not strict', 'lorenz_curves'),
  ('not strict', 'progress_chart'),
  ('not strict', 'band_map_of'),
  ('not strict', 'progress_label'),
  ('not strict', 'gap_curve'),
  -- a trigger that reads what the statement has written
  ('volatile', 'composite_check'),
  -- what makes and fills schemas of one's own
  -- alters a dictionary; makes dictionaries and a configuration
  ('volatile', 'publish_concepts'), ('parallel unsafe', 'publish_concepts'),
  ('volatile', 'create_search_configuration'), ('parallel unsafe', 'create_search_configuration'),
  ('volatile', 'create_from_template'), ('parallel unsafe', 'create_from_template'),
  ('volatile', 'upgrade_from_template'), ('parallel unsafe', 'upgrade_from_template'),
  ('volatile', 'create_stocktaking'), ('parallel unsafe', 'create_stocktaking'),
  ('volatile', 'create_indicators'), ('parallel unsafe', 'create_indicators'),
  ('volatile', 'create_prizes'), ('parallel unsafe', 'create_prizes'),
  ('volatile', 'upgrade_stocktaking'), ('parallel unsafe', 'upgrade_stocktaking'),
  ('volatile', 'upgrade_indicators'), ('parallel unsafe', 'upgrade_indicators'),
  ('volatile', 'upgrade_prizes'), ('parallel unsafe', 'upgrade_prizes'),
  ('volatile', 'create_bi_views'), ('parallel unsafe', 'create_bi_views'),
  ('volatile', 'upgrade_bi_views'), ('parallel unsafe', 'upgrade_bi_views'),
  ('volatile', 'import_number'), ('parallel unsafe', 'import_number'),
  ('volatile', 'import_first'), ('parallel unsafe', 'import_first'),
  ('volatile', 'import_begin'), ('parallel unsafe', 'import_begin'),
  ('volatile', 'import_stocktaking'), ('parallel unsafe', 'import_stocktaking'),
  -- reads temporary tables of the session
  ('parallel unsafe', 'import_statement');

CREATE FUNCTION pg_temp.excepted(rule text, name name) RETURNS boolean LANGUAGE sql
  AS 'SELECT EXISTS (SELECT FROM exception e WHERE e.rule = $1 AND e.name = $2)';

-- comments
SELECT is_empty($$
  SELECT object FROM member m
  WHERE obj_description(objid, (SELECT relname FROM pg_class WHERE oid = m.classid)) IS NULL
    AND NOT EXISTS (SELECT FROM pg_type t
      WHERE classid = 'pg_type'::regclass AND t.oid = objid
        AND (t.typcategory = 'A' OR EXISTS (SELECT FROM pg_class c
          WHERE c.oid = t.typrelid AND c.relkind <> 'c')))
  ORDER BY 1
$$, 'every object has a comment, array and row types apart');
SELECT is_empty($$
  SELECT object, attname FROM relation JOIN pg_attribute a ON attrelid = oid
  WHERE attnum > 0 AND NOT attisdropped AND col_description(oid, attnum) IS NULL
  ORDER BY 1, attnum
$$, 'every column has a comment');

-- where things are
SELECT is_empty($$
  SELECT object FROM operator WHERE oprnamespace <> 'pg_catalog'::regnamespace
$$, 'operators are in pg_catalog, found under any search_path');
SELECT is_empty($$
  SELECT object FROM routine
  WHERE pronamespace <> CASE WHEN prokind = 'a' AND proname IN ('min', 'max', 'sum')
    THEN 'pg_catalog'::regnamespace ELSE 'wsis'::regnamespace END
$$, 'functions are in wsis, the overloads of min, max and sum in pg_catalog');
SELECT is_empty($$
  SELECT object FROM base_type WHERE typnamespace <> 'wsis'::regnamespace
  UNION ALL SELECT object FROM relation WHERE relnamespace <> 'wsis'::regnamespace
$$, 'types and tables are in wsis');

-- functions
SELECT is_empty($$
  SELECT object FROM routine WHERE provolatile = 'v' AND NOT pg_temp.excepted('volatile', proname)
$$, 'no function is volatile by default');
SELECT is_empty($$
  SELECT object FROM routine
  WHERE proparallel = 'u' AND NOT pg_temp.excepted('parallel unsafe', proname)
$$, 'no function is parallel unsafe by default');
SELECT is_empty($$
  SELECT object FROM routine
  WHERE lanname = 'c' AND NOT proisstrict AND NOT pg_temp.excepted('not strict', proname)
$$, 'C functions are strict');
SELECT is_empty($$
  SELECT object, prosrc FROM routine WHERE lanname = 'c' AND prosrc NOT LIKE 'wsis\_%'
$$, 'C symbols are called wsis_…');
SELECT is_empty($$
  SELECT object FROM routine WHERE lanname = 'sql' AND prosqlbody IS NULL
$$, 'SQL functions have a parsed body: BEGIN ATOMIC or RETURN');
SELECT is_empty($$
  SELECT object FROM routine
  WHERE lanname NOT IN ('c', 'internal', 'sql')
    AND NOT EXISTS (SELECT FROM unnest(proconfig) c WHERE c LIKE 'search\_path=%')
$$, 'functions in other languages set their search_path');
SELECT is_empty($$
  SELECT object FROM routine WHERE prosecdef OR proleakproof
$$, 'no function runs as its owner or claims to be leakproof');

-- aggregates
SELECT is_empty($$
  SELECT object FROM aggregate JOIN pg_type t ON t.oid = aggtranstype WHERE t.typtype = 'p'
$$, 'an aggregate''s state is a real type');
SELECT is_empty($$
  SELECT object FROM aggregate WHERE aggcombinefn = 0
$$, 'every aggregate has a combine function');
SELECT is_empty($$
  SELECT object FROM aggregate WHERE proparallel <> 's'
$$, 'every aggregate is parallel safe');

-- types
SELECT is_empty($$
  SELECT object FROM base_type WHERE typreceive = 0 OR typsend = 0
$$, 'every type has binary input and output');
SELECT is_empty($$
  SELECT object FROM base_type JOIN pg_proc p ON p.oid IN (typinput, typoutput, typreceive, typsend)
  WHERE p.provolatile <> 'i'
$$, 'input and output are immutable');
SELECT is_empty($$
  SELECT object, amname FROM base_type t CROSS JOIN pg_am a
  WHERE amname IN ('btree', 'hash') AND NOT EXISTS (SELECT FROM pg_opclass
    WHERE opcintype = t.oid AND opcmethod = a.oid AND opcdefault)
$$, 'every type has default btree and hash operator classes');
SELECT is_empty($$
  SELECT object, source FROM base_type t CROSS JOIN (VALUES ('text'::regtype), ('varchar')) s(source)
  WHERE NOT EXISTS (SELECT FROM pg_cast
    WHERE castsource = source AND casttarget = t.oid AND castcontext = 'a')
$$, 'every type has assignment casts from text and varchar');
SELECT is_empty($$
  SELECT object FROM member JOIN pg_cast c ON classid = 'pg_cast'::regclass AND objid = c.oid
  WHERE castcontext = 'i' AND EXISTS (SELECT FROM pg_type
    WHERE oid IN (castsource, casttarget) AND typcategory = 'S')
$$, 'no cast from or to text is implicit');
SELECT is_empty($$
  SELECT object, name FROM base_type t CROSS JOIN (VALUES ('='), ('<>')) n(name)
  WHERE NOT EXISTS (SELECT FROM pg_operator WHERE oprname = name AND oprleft = t.oid AND oprright = 'text'::regtype)
    OR NOT EXISTS (SELECT FROM pg_operator WHERE oprname = name AND oprleft = 'text'::regtype AND oprright = t.oid)
$$, 'every type has = and <> with the text that a driver sends, on either side');

-- operators
SELECT is_empty($$
  SELECT object FROM operator
  WHERE oprresult = 'boolean'::regtype AND oprleft <> 0 AND (oprrest = 0 OR oprjoin = 0)
$$, 'boolean operators have selectivity estimators');
SELECT is_empty($$
  SELECT object FROM operator
  WHERE oprcom = 0 AND oprleft <> 0 AND (oprresult = 'boolean'::regtype OR oprname IN ('&', '|', '+'))
    -- the text that a driver sends for a set comes on the right
    AND NOT (oprname IN ('@>', '<@', '&&') AND oprright IN ('text'::regtype, 'varchar'::regtype))
$$, 'boolean and symmetric operators have commutators');
SELECT is_empty($$
  SELECT object FROM operator
  WHERE oprnegate = 0 AND oprname IN ('=', '<>', '<', '<=', '>', '>=')
$$, 'comparison operators have negators');
SELECT is_empty($$
  SELECT o.object FROM operator o LEFT JOIN pg_operator c ON c.oid = o.oprcom
    LEFT JOIN pg_operator n ON n.oid = o.oprnegate
  WHERE c.oprcom <> o.oid OR n.oprnegate <> o.oid OR c.oprcode = 0 OR n.oprcode = 0
$$, 'commutators and negators are mutual and defined');
SELECT is_empty($$
  SELECT o.object FROM operator o
  WHERE oprcanhash <> EXISTS (SELECT FROM pg_amop JOIN pg_am a ON a.oid = amopmethod
      WHERE amopopr = o.oid AND amname = 'hash')
    OR oprcanmerge <> EXISTS (SELECT FROM pg_amop JOIN pg_am a ON a.oid = amopmethod
      WHERE amopopr = o.oid AND amname = 'btree' AND amopstrategy = 3)
$$, 'operators say HASHES and MERGES just where an operator family has them as equality');

-- tables
SELECT is_empty($$
  SELECT object FROM relation WHERE NOT has_table_privilege('public', oid, 'SELECT')
$$, 'every table and view can be read by all');
SELECT is_empty($$
  SELECT object FROM relation r JOIN pg_attribute a ON attrelid = r.oid AND attname = 'built_in'
  WHERE NOT EXISTS (SELECT FROM pg_extension e, unnest(extconfig, extcondition) u(config, condition)
      WHERE extname = 'wsis' AND config = r.oid AND condition ~* 'where not built_in')
    OR NOT EXISTS (SELECT FROM pg_index WHERE indrelid = r.oid AND indisprimary AND attnum = ANY (indkey))
$$, 'tables with built-in rows dump the users'' rows; built_in is in their key');

SELECT * FROM finish();
ROLLBACK;
