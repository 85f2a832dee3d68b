"""What tests of the command line share."""

from tests.collectors import database_url

__all__ = ["database_url"]
