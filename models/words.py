"""The words that are stored: kinds, states and types, one spelling each (docs/product words)."""

from __future__ import annotations

from enum import StrEnum

# What an action may say at most, here and at a collector: the number of a case and other words in characters,
# and how many it counts. 500 of the longest actions stay below the 1 MiB of a batch.
CASE_LENGTH = 64
LABEL_LENGTH = 120
LARGEST_COUNT = 1_000_000


class DocumentKind(StrEnum):
    """What a published text is."""

    URGENT_ACTION = "urgent_action"
    UPDATE = "update"
    STOP_ACTION = "stop_action"
    PRESS_RELEASE = "press_release"
    OTHER = "other"


class DocumentRelation(StrEnum):
    """How a document belongs to a case: it tells it, or it lies beside it as background."""

    TELLS = "tells"
    NAMES = "names"
    """Background that names one of its subjects."""
    COUNTRY = "country"
    """Background on its country."""


class ChangeKind(StrEnum):
    """What a newer document changed about a case."""

    TITLE = "title"
    DEADLINE = "deadline"
    DEMAND_ADDED = "demand_added"
    DEMAND_DROPPED = "demand_dropped"
    OFFICIAL_ADDED = "official_added"
    OFFICIAL_REMOVED = "official_removed"
    ADDRESS = "address"
    """An official of the case is written to elsewhere now."""
    STOPPED = "stopped"
    RESUMED = "resumed"
    """After a stop, a newer document asks for letters again."""


class CaseStatus(StrEnum):
    """Where a case stands on a given day."""

    OPEN = "open"
    UPDATED = "updated"
    STOPPED = "stopped"
    EXPIRED = "expired"


class PieceState(StrEnum):
    """What has happened to one letter with its envelope."""

    PLANNED = "planned"
    PRINTED = "printed"
    DAMAGED = "damaged"
    SIGNED = "signed"
    POSTED = "posted"
    RETURNED = "returned"
    REPLIED = "replied"


WAS_POSTED = (PieceState.POSTED, PieceState.RETURNED, PieceState.REPLIED)
"""A piece that came back or was answered had been posted, whether or not somebody said so."""


class ActionType(StrEnum):
    """What can be counted and reported."""

    LETTER = "letter"
    EMAIL = "email"
    CALL = "call"
    FAX = "fax"
    SOCIAL = "social"
    PETITION = "petition"
    SOLIDARITY = "solidarity"


class OutboxState(StrEnum):
    """How far a report has come on its way to the collector."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    QUARANTINED = "quarantined"


class TallyKey(StrEnum):
    """What a tally can be counted by; `GROUP` only at the collector."""

    CASE = "case"
    TYPE = "type"
    COUNTRY = "country"
    OFFICIAL = "official"
    GROUP = "group"
    MONTH = "month"
    EVENT = "event"


class HitKind(StrEnum):
    """What a search can find, in the order it is shown."""

    CASE = "case"
    OFFICIAL = "official"
    DOCUMENT = "document"
    SIGNER = "signer"
    PIECE = "piece"
