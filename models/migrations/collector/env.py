"""How alembic meets a collector's database: on a connection that is already in a transaction."""

from typing import Any, Literal

from alembic import context
from sqlalchemy import Enum

from models.base import UtcDateTime
from models.collected import CollectorBase


def plain_type(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """Writes our own column types as what they are in the file: a migration must outlive their code."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime()"
    if kind == "type" and isinstance(item, Enum):
        return "sa.String(24)"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=CollectorBase.metadata,
    render_as_batch=True,
    render_item=plain_type,
    transaction_per_migration=False,
)
context.run_migrations()
