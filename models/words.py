"""The words that are stored: kinds, states and types, one spelling each (docs/product words)."""

from __future__ import annotations

from enum import StrEnum


class DocumentKind(StrEnum):
    """What a published text is."""

    URGENT_ACTION = "urgent_action"
    UPDATE = "update"
    STOP_ACTION = "stop_action"
    PRESS_RELEASE = "press_release"
    OTHER = "other"


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
