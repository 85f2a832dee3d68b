"""collector tables

Revision: 0001, after:
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "collector",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("collector_id", sa.Uuid(), nullable=False),
        sa.Column("epoch", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_collector_one_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_collector")),
    )
    op.create_table(
        "groups",
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("enrolled_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("group_id", name=op.f("pk_groups")),
        sa.UniqueConstraint("name", name=op.f("uq_groups_name")),
    )
    op.create_table(
        "collected_actions",
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("voids", sa.Uuid(), nullable=True),
        sa.Column("case_ref", sa.String(length=64), nullable=True),
        sa.Column("type", sa.String(24), nullable=True),
        sa.Column("count", sa.Integer(), nullable=True),
        sa.Column("on", sa.Date(), nullable=True),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("official", sa.String(length=120), nullable=True),
        sa.Column("event", sa.String(length=120), nullable=True),
        sa.Column("digest", sa.LargeBinary(length=32), nullable=False),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("incarnation", sa.Uuid(), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.Column("received_at", sa.DateTime(), nullable=False),
        sa.CheckConstraint(
            "(kind = 'report' AND voids IS NULL AND case_ref IS NOT NULL AND type IS NOT NULL"
            ' AND count IS NOT NULL AND count >= 1 AND "on" IS NOT NULL)'
            " OR (kind = 'void' AND voids IS NOT NULL AND count IS NULL)",
            name=op.f("ck_collected_actions_report_or_void"),
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.group_id"], name=op.f("fk_collected_actions_group_id_groups")
        ),
        sa.PrimaryKeyConstraint("group_id", "id", name=op.f("pk_collected_actions")),
    )
    with op.batch_alter_table("collected_actions", schema=None) as batch_op:
        batch_op.create_index("ix_collected_actions_group_id_voids", ["group_id", "voids"], unique=False)

    op.create_table(
        "group_tokens",
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("token_sha256", sa.LargeBinary(length=32), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("revoked_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.group_id"], name=op.f("fk_group_tokens_group_id_groups")
        ),
        sa.PrimaryKeyConstraint("group_id", "token_sha256", name=op.f("pk_group_tokens")),
    )


def downgrade() -> None:
    op.drop_table("group_tokens")
    with op.batch_alter_table("collected_actions", schema=None) as batch_op:
        batch_op.drop_index("ix_collected_actions_group_id_voids")

    op.drop_table("collected_actions")
    op.drop_table("groups")
    op.drop_table("collector")
