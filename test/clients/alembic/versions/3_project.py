"""projects by line and goal"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.types import UserDefinedType

revision = "3"
down_revision = "2"


class Wsis(UserDefinedType):
    """A type of the extension, by its name."""

    cache_ok = True

    def __init__(self, name):
        self.name = name

    def get_col_spec(self, **_):
        return f"wsis.{self.name}"


def upgrade():
    project = op.create_table(
        "project",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("line", Wsis("action_line")),
        sa.Column("sdgs", Wsis("sdg_set")),
    )
    op.create_index("project_line", "project", ["line"])
    op.bulk_insert(project, [{"id": 1, "line": "AL C2", "sdgs": "SDG 9.c, 4"}])


def downgrade():
    op.drop_table("project")
