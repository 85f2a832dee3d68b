"""Every string the volunteer reads goes through here to be translated."""

from __future__ import annotations

import gettext
from functools import lru_cache

import resources


@lru_cache(maxsize=1)
def catalogue() -> gettext.NullTranslations:
    """The translations for the language of this computer; English where there are none."""
    return gettext.translation("letterwright", localedir=resources.path("i18n"), fallback=True)


def tr(text: str, /, **values: object) -> str:
    """`text` in the volunteer's language, with ``{names}`` filled in after translation."""
    words = catalogue().gettext(text)
    return words.format(**values) if values else words


def trn(one: str, many: str, n: int, /, **values: object) -> str:
    """The form of a sentence for `n` things; ``{n}`` is filled in."""
    return catalogue().ngettext(one, many, n).format(n=n, **values)
