"""Alembic's way to the database: the variables that libpq reads; each run is one transaction."""
import sqlalchemy
from alembic import context

engine = sqlalchemy.create_engine("postgresql+psycopg2://")
with engine.connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
