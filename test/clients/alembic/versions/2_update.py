"""what the release has"""
from alembic import op

revision = "2"
down_revision = "1"


def upgrade():
    op.execute("ALTER EXTENSION wsis UPDATE")


def downgrade():
    """An extension has no way back to an older version; the migration that created it drops it."""
