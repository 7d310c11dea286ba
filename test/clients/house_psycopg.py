"""psycopg2 as it comes: parameters written into the statement, arrays, COPY, errors."""
import io

import psycopg2
import psycopg2.extras
from tap import check, done

connection = psycopg2.connect("")
cursor = connection.cursor()


def rows(sql, parameters=None):
    cursor.execute(sql, parameters)
    return cursor.fetchall()


cursor.execute("CREATE TABLE project (id int, line wsis.action_line, sdgs wsis.sdg_set, codes wsis.sdg[])")
cursor.execute(
    "INSERT INTO project VALUES (%s, %s, %s, %s::wsis.sdg[]), (%s, %s, %s, %s)",
    (1, "AL C2", "SDG 9.c, 4", ["9.c", None, "SDG 4"], 2, None, None, None),
)
check(rows("SELECT * FROM project ORDER BY id"), [(1, "C2", "{4,9.c}", "{9.c,NULL,4}"), (2, None, None, None)], "INSERT and SELECT")
check(rows("SELECT id FROM project WHERE line = %s", ("AL C2",)), [(1,)], "WHERE line = %s")
check(rows("SELECT id FROM project WHERE line IN %s", (("C2", "AL C3"),)), [(1,)], "WHERE line IN %s with a tuple")
check(rows("SELECT id FROM project WHERE line = ANY (%s)", (["C2", "AL C3"],)), [(1,)], "WHERE line = ANY (%s) with a list")
check(rows("SELECT id FROM project WHERE sdgs @> %s", ("9.c",)), [(1,)], "WHERE sdgs @> %s")
check(rows("UPDATE project SET line = %s WHERE line IS NULL RETURNING line", ("e-health",)), [("C7.e-health",)], "UPDATE")
psycopg2.extras.execute_values(cursor, "INSERT INTO project (id, line) VALUES %s", [(i, f"C{1 + i % 11}") for i in range(3, 203)])
check(rows("SELECT count(*), count(DISTINCT line) FROM project"), [(202, 12)], "execute_values: a column takes texts of many rows")
out = io.StringIO()
cursor.copy_expert("COPY project TO STDOUT", out)
cursor.execute("CREATE TABLE copy (LIKE project)")
cursor.copy_expert("COPY copy FROM STDIN", io.StringIO(out.getvalue()))
check(rows("SELECT count(*) FROM (TABLE project EXCEPT ALL TABLE copy) d"), [(0,)], "COPY out and in")
try:
    cursor.execute("SELECT id FROM project WHERE line = %s", ("C12",))
    check("no error", "an error", "what can't be read")
except psycopg2.Error as error:
    check((error.pgcode, "C11" in error.diag.message_hint), ("22P02", True), "what can't be read: SQLSTATE and hint")
done()
