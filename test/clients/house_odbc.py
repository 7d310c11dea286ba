"""ODBC (psqlodbc, Unicode) as it comes: bound parameters, prepared at the server, metadata."""
import os

import pyodbc
from tap import check, done

connection = pyodbc.connect(
    f"DRIVER=PostgreSQL Unicode;Servername={os.environ['PGHOST']};Port={os.environ['PGPORT']};"
    f"Database={os.environ['PGDATABASE']};Uid={os.environ['PGUSER']}"
)
cursor = connection.cursor()


def rows(sql, *parameters):
    return [tuple(row) for row in cursor.execute(sql, *parameters).fetchall()]


cursor.execute("CREATE TABLE project (id int, line wsis.action_line, sdgs wsis.sdg_set)")
cursor.execute("INSERT INTO project VALUES (?, ?, ?)", 1, "AL C2", "SDG 9.c, 4")
cursor.execute("INSERT INTO project VALUES (?, ?, ?)", 2, None, None)
check(rows("SELECT * FROM project ORDER BY id"), [(1, "C2", "{4,9.c}"), (2, None, None)], "INSERT and SELECT")
for _ in range(7):
    found = rows("SELECT id FROM project WHERE line = ?", "AL C2")
check(found, [(1,)], "WHERE line = ?")
check(rows("SELECT id FROM project WHERE ? = line", "جيم ٢"), [(1,)], "WHERE ? = line, in Arabic")
check(rows("SELECT id FROM project WHERE line IN (?, ?)", "C2", "AL C3"), [(1,)], "WHERE line IN (?, ?)")
check(rows("SELECT id FROM project WHERE sdgs @> ?", "9.c"), [(1,)], "WHERE sdgs @> ?")
cursor.execute("UPDATE project SET line = ? WHERE line IS NULL", "e-health")
check(rows("SELECT line FROM project WHERE id = 2"), [("C7.e-health",)], "UPDATE")
cursor.executemany("INSERT INTO project (id, line) VALUES (?, ?)", [(i, f"C{1 + i % 11}") for i in range(3, 203)])
check(rows("SELECT count(*), count(DISTINCT line) FROM project"), [(202, 12)], "executemany")
columns = {row.column_name: row.type_name for row in cursor.columns(table="project")}
check((list(columns), columns["line"].replace('"', "")), (["id", "line", "sdgs"], "action_line"), "SQLColumns names the columns and their types")
try:
    rows("SELECT id FROM project WHERE line = ?", "C12")
    check("no error", "an error", "what can't be read")
except pyodbc.Error as error:
    check(error.args[0], "22P02", "what can't be read: SQLSTATE")
done()
