-- All that makes the extension what it is, as text without OIDs: two databases whose
-- outputs are equal have the same extension, however it got there.
SET search_path = pg_catalog;

CREATE TEMP VIEW member AS
  SELECT classid, objid, pg_describe_object(classid, objid, 0) AS object
  FROM pg_depend
  WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e'
    AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'wsis');

SELECT 'extension', extversion, extrelocatable, extnamespace::regnamespace
FROM pg_extension WHERE extname = 'wsis';

SELECT 'dumped', config::regclass, condition
FROM pg_extension, unnest(extconfig, extcondition) u(config, condition)
WHERE extname = 'wsis' ORDER BY config::regclass::text;

SELECT object, obj_description(objid, (SELECT relname FROM pg_class WHERE oid = classid))
FROM member ORDER BY object COLLATE "C";

SELECT object, pg_get_functiondef(oid), proacl
FROM member JOIN pg_proc ON classid = 'pg_proc'::regclass AND objid = oid
WHERE prokind <> 'a' ORDER BY object COLLATE "C";

SELECT object, p.provolatile, p.proparallel, p.proisstrict, p.proacl, aggkind, aggtransfn, aggfinalfn,
  aggcombinefn, aggserialfn, aggdeserialfn, aggmtransfn, aggminvtransfn, aggmfinalfn, aggfinalextra,
  aggmfinalextra, aggfinalmodify, aggmfinalmodify, aggsortop::regoperator, aggtranstype::regtype,
  aggtransspace, aggmtranstype::regtype, aggmtransspace, agginitval, aggminitval
FROM member JOIN pg_proc p ON classid = 'pg_proc'::regclass AND objid = p.oid
  JOIN pg_aggregate ON aggfnoid = p.oid
ORDER BY object COLLATE "C";

SELECT object, oprcanmerge, oprcanhash, oprresult::regtype, oprcom::regoperator, oprnegate::regoperator,
  oprcode, oprrest, oprjoin
FROM member JOIN pg_operator ON classid = 'pg_operator'::regclass AND objid = oid
ORDER BY object COLLATE "C";

SELECT object, castfunc::regprocedure, castcontext, castmethod
FROM member JOIN pg_cast ON classid = 'pg_cast'::regclass AND objid = oid
ORDER BY object COLLATE "C";

SELECT object, typlen, typbyval, typtype, typcategory, typispreferred, typdelim, typsubscript, typinput,
  typoutput, typreceive, typsend, typmodin, typmodout, typanalyze, typalign, typstorage, typnotnull,
  typbasetype::regtype, typtypmod, typdefault, typcollation::regcollation, typacl
FROM member JOIN pg_type ON classid = 'pg_type'::regclass AND objid = oid
ORDER BY object COLLATE "C";

SELECT object, opcdefault, opckeytype::regtype
FROM member JOIN pg_opclass ON classid = 'pg_opclass'::regclass AND objid = oid
ORDER BY object COLLATE "C";

SELECT object, pg_describe_object('pg_amop'::regclass, a.oid, 0), amoppurpose
FROM member JOIN pg_amop a ON classid = 'pg_opfamily'::regclass AND objid = amopfamily
UNION ALL
SELECT object, pg_describe_object('pg_amproc'::regclass, a.oid, 0), NULL
FROM member JOIN pg_amproc a ON classid = 'pg_opfamily'::regclass AND objid = amprocfamily
ORDER BY 1, 2;

SELECT object, relkind, relacl, reloptions, pg_get_viewdef(oid)
FROM member JOIN pg_class ON classid = 'pg_class'::regclass AND objid = oid
ORDER BY object COLLATE "C";

SELECT object, attname, format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated,
  attstorage, attcollation::regcollation, pg_get_expr(adbin, adrelid), col_description(objid, attnum), attacl
FROM member JOIN pg_attribute ON classid = 'pg_class'::regclass AND objid = attrelid
  LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
WHERE attnum > 0 AND NOT attisdropped ORDER BY object COLLATE "C", attnum;

SELECT object, conname, pg_get_constraintdef(oid)
FROM member JOIN pg_constraint ON classid = 'pg_class'::regclass AND objid = conrelid
ORDER BY object COLLATE "C", conname;

SELECT object, pg_get_indexdef(indexrelid)
FROM member JOIN pg_index ON classid = 'pg_class'::regclass AND objid = indrelid
ORDER BY object COLLATE "C", 2;

SELECT format('SELECT %L, t FROM %s t ORDER BY t::text COLLATE "C"', object, oid::regclass)
FROM member JOIN pg_class ON classid = 'pg_class'::regclass AND objid = oid
WHERE relkind = 'r' ORDER BY object COLLATE "C" \gexec
