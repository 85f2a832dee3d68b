"""How alembic meets a home's database: on a connection that is already keyed and in a transaction."""

from typing import Any, Literal

from alembic import context
from sqlalchemy import Enum

import models.tables  # noqa: F401 - fills the metadata
from models.base import Base, UtcDateTime, Words
from models.schema import is_mapped


def plain_type(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """Writes our own column types as what they are in the file: a migration must outlive their code."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime()"
    if kind == "type" and isinstance(item, Words):
        return "sa.JSON()"
    if kind == "type" and isinstance(item, Enum):
        return "sa.String(24)"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    render_item=plain_type,
    include_object=is_mapped,
    transaction_per_migration=False,
)
context.run_migrations()
