"""SQLAlchemy's reflection: tables and views with the extension's types, comments, and queries on them."""
import warnings

import sqlalchemy as sa
from tap import check, done

warnings.simplefilter("ignore", sa.exc.SAWarning)  # columns of types that SQLAlchemy doesn't know
engine = sa.create_engine("postgresql+psycopg2://")
with engine.begin() as connection:
    for statement in (
        "CREATE TABLE project (id int PRIMARY KEY, line wsis.action_line, sdgs wsis.sdg_set)",
        "CREATE INDEX project_line ON project (line)",
        "COMMENT ON COLUMN project.line IS 'its line'",
        "INSERT INTO project VALUES (1, 'C2', '9.c, 4'), (2, NULL, NULL)",
        "SELECT wsis.create_stocktaking('ministry')",
        "INSERT INTO ministry.entry (source, source_key, title, action_lines) VALUES ('a', '1', 'Schools online', 'C2')",
    ):
        connection.execute(sa.text(statement))

with engine.begin() as connection:
    connection.execute(sa.text("SELECT wsis.create_indicators('ministry')"))
    connection.execute(sa.text("SELECT wsis.create_bi_views('ministry')"))

metadata = sa.MetaData()
project = sa.Table("project", metadata, autoload_with=engine)
check([c.name for c in project.columns], ["id", "line", "sdgs"], "a table is reflected with its columns")
check(project.c.line.comment, "its line", "and their comments")
check([i.name for i in project.indexes], ["project_line"], "and its indexes")
inspector = sa.inspect(engine)
check("country" in inspector.get_table_names(schema="wsis"), True, "the extension's tables are there")
check(inspector.get_table_comment("country", schema="wsis")["text"] is not None, True, "with comments")
check("record_timeline" in inspector.get_view_names(schema="wsis"), True, "and its views")
with engine.begin() as connection:
    check(connection.execute(sa.select(project).where(project.c.line == "AL C2")).fetchall(), [(1, "C2", "{4,9.c}")], "a query by a line")
    check(connection.execute(sa.select(project.c.id).where(project.c.line.in_(["C2", "AL C3"]))).fetchall(), [(1,)], "and by lines")
    metadata.reflect(connection, schema="ministry", views=True, only=lambda name, _: name.startswith("bi_"))
    views = [t for t in metadata.tables.values() if t.schema == "ministry"]
    check(len(views), 16, "bi_… are reflected")
    check([f"{t.name}.{c.name}" for t in views for c in t.columns if isinstance(c.type, sa.types.NullType)], [], "with types that SQLAlchemy knows")
    entry, line = metadata.tables["ministry.bi_entry_action_line"], metadata.tables["ministry.bi_action_line"]
    labels = sa.select(line.c.label_fr).select_from(sa.join(entry, line, entry.c.action_line == line.c.action_line))
    check(connection.execute(labels).scalar(), connection.execute(sa.text("SELECT wsis.label('C2'::wsis.action_line, 'fr')")).scalar(), "and joined by their keys")
    connection.execute(project.insert(), [{"id": 3, "line": "e-health", "sdgs": None}, {"id": 4, "line": "C4", "sdgs": "1-3"}])
    check(connection.execute(sa.select(project.c.line).order_by(project.c.id)).scalars().all(), ["C2", None, "C7.e-health", "C4"], "rows are inserted")
done()
