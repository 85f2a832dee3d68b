"""Lost letters: names with ``_`` where an encoding lost a letter, as another line of the page spells them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_LOST = "_"


def restored(name: str, spellings: Iterable[str]) -> str:
    """``Do_an`` as the title of the page spells it, ``Dogan``; `name` itself where no spelling fits."""
    if _LOST not in name:
        return name
    pattern = re.compile(re.escape(_plain(name)).replace(_LOST, r"\w{1,2}"))
    return next((spelling for spelling in spellings if pattern.fullmatch(_plain(spelling))), name)


def _plain(name: str) -> str:
    """`name` in small letters without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
