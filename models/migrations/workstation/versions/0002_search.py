"""search

Revision: 0002, after: 0001

Each index is an FTS5 table with a view that shows what it has to hold, and triggers that bring it in step
with every row that is added, changed or removed, whoever does it. A later revision that makes one of the
indexed tables anew drops the triggers with it and has to make them again: `letterwright check` tells.
"""

from string import Template

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# menus, page numbers and share buttons are not what anybody seeks
TEXT = """(
    SELECT group_concat(line.value ->> '$.text', char(10) ORDER BY line.key)
    FROM json_each(documents.reading, '$.lines') AS line
    WHERE (line.value ->> '$.field') IS NOT 'furniture'
)"""
SUBJECTS = "(SELECT group_concat(value, char(10) ORDER BY key) FROM json_each(cases.subjects))"
ADDRESS = "(SELECT group_concat(value, char(10) ORDER BY key) FROM json_each(officials.address))"
LINES = "(SELECT group_concat(value, char(10) ORDER BY key) FROM json_each(signers.lines))"

# by indexed table: columns of the index with what they hold, what this follows from, prefixes kept too
INDEXES = {
    "cases": (
        {"reference": "reference", "subjects": SUBJECTS, "title": "title", "country": "country"},
        "reference, subjects, title, country",
        "1 2 3",
    ),
    "officials": (
        {"name": "trim(honorific || ' ' || name)", "role": "role", "address": ADDRESS, "country": "country"},
        "honorific, name, role, address, country",
        "1 2 3",
    ),
    "signers": (
        {"name": "name", "lines": LINES, "country": "country"},
        "name, lines, country",
        "1 2 3",
    ),
    "documents": (
        {"title": "coalesce(nullif(title, ''), name)", "country": "country", "text": TEXT},
        "title, name, country, reading",
        "2 3 4 5 6",
    ),
}

UP = (
    "CREATE VIEW search_${table}_view AS SELECT $table.id AS id, $shown FROM $table",
    "CREATE VIRTUAL TABLE search_$table USING fts5"
    "($columns, tokenize='unicode61 remove_diacritics 2', prefix='$prefixes')",
    # without it, words of a removed row stay readable in the index until it is merged
    "INSERT INTO search_$table (search_$table, rank) VALUES ('secure-delete', 1)",
    "CREATE TRIGGER search_${table}_added AFTER INSERT ON $table BEGIN $add; END",
    "CREATE TRIGGER search_${table}_changed AFTER UPDATE OF id, $sources ON $table BEGIN $remove; $add; END",
    "CREATE TRIGGER search_${table}_removed AFTER DELETE ON $table BEGIN $remove; END",
    "INSERT INTO search_$table (rowid, $columns) SELECT id, $columns FROM search_${table}_view",
)
ADD = (
    "INSERT INTO search_$table (rowid, $columns)"
    " SELECT id, $columns FROM search_${table}_view WHERE id = new.id"
)
REMOVE = "DELETE FROM search_$table WHERE rowid = old.id"
DOWN = (
    "DROP TRIGGER search_${table}_added",
    "DROP TRIGGER search_${table}_changed",
    "DROP TRIGGER search_${table}_removed",
    "DROP TABLE search_$table",
    "DROP VIEW search_${table}_view",
)


def upgrade() -> None:
    for table, (columns, sources, prefixes) in INDEXES.items():
        words = {
            "table": table,
            "columns": ", ".join(columns),
            "shown": ", ".join(f"{source} AS {name}" for name, source in columns.items()),
            "sources": sources,
            "prefixes": prefixes,
        }
        words |= {"add": Template(ADD).substitute(words), "remove": Template(REMOVE).substitute(words)}
        for statement in UP:
            op.execute(Template(statement).substitute(words))


def downgrade() -> None:
    for table in reversed(INDEXES):
        for statement in DOWN:
            op.execute(Template(statement).substitute(table=table))
