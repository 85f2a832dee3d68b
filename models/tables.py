"""Every table of a home, imported so that the metadata is whole."""

from __future__ import annotations

from models import actions, cases, changes, delivery, embassies, letters, officials, people

__all__ = ["actions", "cases", "changes", "delivery", "embassies", "letters", "officials", "people"]
