"""first tables

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
        "cases",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(collation="NOCASE"), nullable=False),
        sa.Column("reference_as_printed", sa.String(), nullable=True),
        sa.Column("ai_index", sa.String(), nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("subjects", sa.JSON(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("deadline", sa.Date(), nullable=True),
        sa.Column("deadline_inclusive", sa.Boolean(), nullable=False),
        sa.Column("deadline_as_printed", sa.String(), nullable=True),
        sa.Column("action_types", sa.JSON(), nullable=False),
        sa.Column("write_in", sa.JSON(), nullable=False),
        sa.Column("copies_generic", sa.Boolean(), nullable=False),
        sa.Column("background", sa.String(), nullable=False),
        sa.Column("sample_letter", sa.String(), nullable=True),
        sa.Column("updated_on", sa.Date(), nullable=True),
        sa.Column("stopped_because", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
        sa.UniqueConstraint("reference", name=op.f("uq_cases_reference")),
    )
    op.create_table(
        "documents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("format", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("imported_at", sa.DateTime(), nullable=False),
        sa.Column("accepted_at", sa.DateTime(), nullable=True),
        sa.Column("reading", sa.String(), nullable=False),
        sa.Column("corrected", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_documents")),
        sa.UniqueConstraint("sha256", name=op.f("uq_documents_sha256")),
    )
    op.create_table(
        "home",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("incarnation", sa.Uuid(), nullable=False),
        sa.Column("group_name", sa.String(), nullable=False),
        sa.Column("preferences", sa.JSON(), nullable=False),
        sa.Column("collector_url", sa.String(), nullable=True),
        sa.Column("collector_id", sa.String(), nullable=True),
        sa.Column("collector_epoch", sa.String(), nullable=True),
        sa.Column("collector_token", sa.String(), nullable=True),
        sa.Column("last_sync", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_home")),
    )
    op.create_table(
        "officials",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("identity", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("honorific", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("address", sa.JSON(), nullable=False),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("fax", sa.JSON(), nullable=False),
        sa.Column("phone", sa.JSON(), nullable=False),
        sa.Column("email", sa.JSON(), nullable=False),
        sa.Column("social", sa.JSON(), nullable=False),
        sa.Column("contact_form", sa.JSON(), nullable=False),
        sa.Column("salutation", sa.JSON(), nullable=False),
        sa.Column("notes", sa.JSON(), nullable=False),
        sa.Column("inferred", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_officials")),
        sa.UniqueConstraint("identity", name=op.f("uq_officials_identity")),
    )
    op.create_table(
        "print_runs",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("plan", sa.LargeBinary(), nullable=False),
        sa.Column("case_refs", sa.JSON(), nullable=False),
        sa.Column("signers", sa.Integer(), nullable=False),
        sa.Column("officials", sa.Integer(), nullable=False),
        sa.Column("event", sa.String(), nullable=True),
        sa.Column("folder", sa.String(), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("unfinished", sa.JSON(), nullable=False),
        sa.Column("token", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_print_runs")),
    )
    op.create_table(
        "signers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("lines", sa.JSON(), nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("own_words", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signers")),
    )
    op.create_table(
        "actions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("case_ref", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("type", sa.String(24), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("official_id", sa.Integer(), nullable=True),
        sa.Column("official", sa.String(), nullable=True),
        sa.Column("event", sa.String(), nullable=True),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.Column("voids", sa.Uuid(), nullable=True),
        sa.Column("why", sa.String(), nullable=True),
        sa.CheckConstraint("count >= 1", name=op.f("ck_actions_count_positive")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_actions_case_id_cases")),
        sa.ForeignKeyConstraint(
            ["official_id"], ["officials.id"], name=op.f("fk_actions_official_id_officials")
        ),
        sa.ForeignKeyConstraint(["voids"], ["actions.id"], name=op.f("fk_actions_voids_actions")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actions")),
        sa.UniqueConstraint("voids", name=op.f("uq_actions_voids")),
    )
    with op.batch_alter_table("actions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_actions_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_actions_official_id"), ["official_id"], unique=False)

    op.create_table(
        "case_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(24), nullable=False),
        sa.Column("before", sa.String(), nullable=True),
        sa.Column("after", sa.String(), nullable=True),
        sa.Column("official_id", sa.Integer(), nullable=True),
        sa.Column("on", sa.Date(), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_case_changes_case_id_cases"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
            name=op.f("fk_case_changes_document_id_documents"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["official_id"], ["officials.id"], name=op.f("fk_case_changes_official_id_officials")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_changes")),
    )
    with op.batch_alter_table("case_changes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_case_changes_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_case_changes_document_id"), ["document_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_case_changes_official_id"), ["official_id"], unique=False)

    op.create_table(
        "case_documents",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_case_documents_case_id_cases"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
            name=op.f("fk_case_documents_document_id_documents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("document_id", "part", name=op.f("pk_case_documents")),
    )
    with op.batch_alter_table("case_documents", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_case_documents_case_id"), ["case_id"], unique=False)

    op.create_table(
        "case_officials",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("official_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("copy", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_case_officials_case_id_cases"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["official_id"], ["officials.id"], name=op.f("fk_case_officials_official_id_officials")
        ),
        sa.PrimaryKeyConstraint("case_id", "official_id", name=op.f("pk_case_officials")),
        sa.UniqueConstraint("case_id", "position", name=op.f("uq_case_officials_case_id_position")),
    )
    with op.batch_alter_table("case_officials", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_case_officials_official_id"), ["official_id"], unique=False)

    op.create_table(
        "demands",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_demands_case_id_cases"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_demands")),
    )
    with op.batch_alter_table("demands", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_demands_case_id"), ["case_id"], unique=False)

    op.create_table(
        "letter_texts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("body", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_letter_texts_case_id_cases"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_texts")),
        sa.UniqueConstraint("name", "language", name=op.f("uq_letter_texts_name_language")),
    )
    with op.batch_alter_table("letter_texts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_letter_texts_case_id"), ["case_id"], unique=False)

    op.create_table(
        "official_tellings",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("official_id", sa.Integer(), nullable=False),
        sa.Column("newness", sa.String(), nullable=False),
        sa.Column("block", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
            name=op.f("fk_official_tellings_document_id_documents"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["official_id"], ["officials.id"], name=op.f("fk_official_tellings_official_id_officials")
        ),
        sa.PrimaryKeyConstraint("document_id", "part", "position", name=op.f("pk_official_tellings")),
    )
    with op.batch_alter_table("official_tellings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_official_tellings_official_id"), ["official_id"], unique=False)

    op.create_table(
        "outbox",
        sa.Column("sequence", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("action_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("settled_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["action_id"], ["actions.id"], name=op.f("fk_outbox_action_id_actions")),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_outbox")),
        sa.UniqueConstraint("action_id", name=op.f("uq_outbox_action_id")),
    )
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.create_index("ix_outbox_state_sequence", ["state", "sequence"], unique=False)

    op.create_table(
        "pieces",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("run_number", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("case_ref", sa.String(), nullable=False),
        sa.Column("official_id", sa.Integer(), nullable=False),
        sa.Column("official", sa.String(), nullable=False),
        sa.Column("signer", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("home", sa.Boolean(), nullable=False),
        sa.Column("postage_group", sa.String(), nullable=False),
        sa.Column("address_block", sa.JSON(), nullable=False),
        sa.Column("letter_page", sa.Integer(), nullable=True),
        sa.Column("letter_pages", sa.Integer(), nullable=False),
        sa.Column("envelope_page", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("state_on", sa.Date(), nullable=True),
        sa.Column("action_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["action_id"], ["actions.id"], name=op.f("fk_pieces_action_id_actions")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_pieces_case_id_cases")),
        sa.ForeignKeyConstraint(
            ["official_id"], ["officials.id"], name=op.f("fk_pieces_official_id_officials")
        ),
        sa.ForeignKeyConstraint(
            ["run_number"], ["print_runs.number"], name=op.f("fk_pieces_run_number_print_runs")
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_pieces")),
        sa.UniqueConstraint("action_id", name=op.f("uq_pieces_action_id")),
    )
    with op.batch_alter_table("pieces", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pieces_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_pieces_official_id"), ["official_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_pieces_run_number"), ["run_number"], unique=False)

    op.create_table(
        "piece_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("piece_number", sa.Integer(), nullable=False),
        sa.Column("before", sa.String(24), nullable=False),
        sa.Column("after", sa.String(24), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["piece_number"], ["pieces.number"], name=op.f("fk_piece_changes_piece_number_pieces")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_piece_changes")),
    )
    with op.batch_alter_table("piece_changes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_piece_changes_piece_number"), ["piece_number"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("piece_changes", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_piece_changes_piece_number"))

    op.drop_table("piece_changes")
    with op.batch_alter_table("pieces", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_pieces_run_number"))
        batch_op.drop_index(batch_op.f("ix_pieces_official_id"))
        batch_op.drop_index(batch_op.f("ix_pieces_case_id"))

    op.drop_table("pieces")
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_index("ix_outbox_state_sequence")

    op.drop_table("outbox")
    with op.batch_alter_table("official_tellings", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_official_tellings_official_id"))

    op.drop_table("official_tellings")
    with op.batch_alter_table("letter_texts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_letter_texts_case_id"))

    op.drop_table("letter_texts")
    with op.batch_alter_table("demands", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_demands_case_id"))

    op.drop_table("demands")
    with op.batch_alter_table("case_officials", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_case_officials_official_id"))

    op.drop_table("case_officials")
    with op.batch_alter_table("case_documents", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_case_documents_case_id"))

    op.drop_table("case_documents")
    with op.batch_alter_table("case_changes", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_case_changes_official_id"))
        batch_op.drop_index(batch_op.f("ix_case_changes_document_id"))
        batch_op.drop_index(batch_op.f("ix_case_changes_case_id"))

    op.drop_table("case_changes")
    with op.batch_alter_table("actions", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_actions_official_id"))
        batch_op.drop_index(batch_op.f("ix_actions_case_id"))

    op.drop_table("actions")
    op.drop_table("signers")
    op.drop_table("print_runs")
    op.drop_table("officials")
    op.drop_table("home")
    op.drop_table("documents")
    op.drop_table("cases")
