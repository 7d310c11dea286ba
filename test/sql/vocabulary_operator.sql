-- the whole list of operators, found and answering with search_path = public
SET search_path = public;
SELECT l.typname AS left, o.oprname AS operator, r.typname AS right, o.oprnamespace::regnamespace AS schema
FROM pg_operator o JOIN pg_type l ON l.oid = o.oprleft JOIN pg_type r ON r.oid = o.oprright
WHERE 'wsis'::regnamespace IN (l.typnamespace, r.typnamespace)
ORDER BY l.typname COLLATE "C", r.typname COLLATE "C", o.oprname COLLATE "C";
-- each by its symbol, on a value of each type: what is not found is an error here
CREATE FUNCTION vocabulary_operator_runs(operator regoperator, lefttype text, righttype text) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
	value jsonb := '{"action_line": "C2", "sdg": "9", "action_line_set": "{C2}", "sdg_set": "{9}", "matrix": "{C2:9=1}", "bigint": "2"}';
	answer text;
BEGIN
	EXECUTE format('SELECT %L::%s %s %L::%s',
		coalesce(value ->> replace(lefttype, 'wsis.', ''), value ->> replace(righttype, 'wsis.', '')), lefttype,
		(SELECT oprname FROM pg_operator WHERE oid = operator),
		coalesce(value ->> replace(righttype, 'wsis.', ''), value ->> replace(lefttype, 'wsis.', '')), righttype) INTO answer;
	RETURN answer IS NOT NULL;
END $$;
SELECT count(*) AS operators, count(*) FILTER (WHERE vocabulary_operator_runs(o.oid::regoperator,
	format_type(oprleft, NULL), format_type(oprright, NULL))) AS run
FROM pg_operator o WHERE EXISTS (SELECT FROM pg_type t WHERE t.oid IN (o.oprleft, o.oprright)
	AND t.typnamespace = 'wsis'::regnamespace);
DROP FUNCTION vocabulary_operator_runs;
