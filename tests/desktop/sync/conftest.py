"""What tests of sync share."""

from tests.collectors import database_url

__all__ = ["database_url"]
