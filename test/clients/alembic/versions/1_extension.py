"""the empty house"""
from alembic import op

revision = "1"
down_revision = None


def upgrade():
    op.execute("CREATE EXTENSION wsis VERSION '0.0.0'")


def downgrade():
    op.execute("DROP EXTENSION wsis")
    op.execute("DROP SCHEMA wsis")
