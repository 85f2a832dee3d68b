"""embassies

Revision: 0003, after: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "embassies",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("official_id", sa.Integer(), nullable=False),
        sa.Column("represents", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("honorific", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("address", sa.JSON(), nullable=False),
        sa.Column("salutation", sa.JSON(), nullable=False),
        sa.Column("email", sa.JSON(), nullable=False),
        sa.Column("phone", sa.JSON(), nullable=False),
        sa.Column("fax", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["official_id"], ["officials.id"], name=op.f("fk_embassies_official_id_officials")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_embassies")),
        sa.UniqueConstraint("official_id", name=op.f("uq_embassies_official_id")),
    )
    with op.batch_alter_table("embassies", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_embassies_represents"), ["represents"], unique=False)


def downgrade() -> None:
    """The officials stay as rows: pieces may refer to them."""
    with op.batch_alter_table("embassies", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_embassies_represents"))

    op.drop_table("embassies")
