"""What tests of the stores share."""

from tests.collectors import database_url

__all__ = ["database_url"]
