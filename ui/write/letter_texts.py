"""The texts of every chosen case: what is offered, what was edited, which of them letters say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.writing.sentences import usual_farewell
from desktop.writing.text import LetterText
from ui.words import tr
from ui.write.letter_words import tidied, without_empty

if TYPE_CHECKING:
    from desktop.texts import OfferedText

DRAFT = "draft"
OWN = "own"
KEPT = "kept:"

Place = tuple[str, str, str]
"""Reference of a case, language, key of a text."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A text as somebody changed it; `base` is what it was made from, None for one begun from nothing."""

    base: LetterText | None
    text: LetterText


@dataclass(frozen=True, slots=True)
class Texts:
    """Edits belong to their case and language; they stay while other choices change.

    Attributes:
        offered: by reference, in one language.
        used: keys by reference and language, never empty; where there is no entry, the first text is used.
        hand: the key of the text that is edited, one of those used.
    """

    language: str = "en"
    offered: Mapping[str, tuple[OfferedText, ...]] = field(default_factory=dict)
    edits: Mapping[Place, Edit] = field(default_factory=dict)
    used: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    hand: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def keys(self, reference: str) -> tuple[str, ...]:
        """Every text of a case: those offered, then those begun from nothing."""
        own = [
            key
            for (case, language, key), edit in self.edits.items()
            if (case, language) == (reference, self.language) and edit.base is None
        ]
        return (*self._offered(reference), *sorted(own))

    def text(self, reference: str, key: str) -> LetterText | None:
        """A text as it is now, edited or as offered."""
        edit = self.edits.get((reference, self.language, key))
        return edit.text if edit is not None else self._offered(reference).get(key)

    def used_of(self, reference: str) -> tuple[str, ...]:
        """The keys of the texts that letters on a case say, in the order they are offered."""
        keys = self.keys(reference)
        wanted = self.used.get((reference, self.language), ())
        return tuple(key for key in keys if key in wanted) or keys[:1]

    def hand_of(self, reference: str) -> str:
        """The key of the text that is edited; empty where there is none."""
        used = self.used_of(reference)
        hand = self.hand.get((reference, self.language), "")
        return hand if hand in used else next(iter(used), "")

    def is_changed(self, reference: str, key: str) -> bool:
        """Whether a text is other than it was offered."""
        return (reference, self.language, key) in self.edits

    def is_stale(self, reference: str, key: str) -> bool:
        """Whether another text is offered now than the one that was edited."""
        edit = self.edits.get((reference, self.language, key))
        offered = self._offered(reference).get(key)
        return edit is not None and None not in (edit.base, offered) and edit.base != offered

    def take(self, reference: str, key: str) -> Texts:
        """Takes a text into one's hand: it is used, in the place of the only one that was."""
        used = self.used_of(reference)
        if key not in used:
            used = (*used, key) if len(used) > 1 else (key,)
        return self._with(reference, used=used, hand=key)

    def tick(self, reference: str, key: str) -> Texts:
        """Uses a text beside the others, or does not any more; the last one stays."""
        used = self.used_of(reference)
        if key not in used:
            return self._with(reference, used=(*used, key), hand=key)
        left = tuple(other for other in used if other != key)
        if not left:
            return self
        hand = self.hand_of(reference)
        return self._with(reference, used=left, hand=left[0] if hand == key else hand)

    def edit(self, reference: str, text: LetterText) -> Texts:
        """The text in hand was changed; one that is as it was offered again is no edit any more."""
        key = self.hand_of(reference)
        place = (reference, self.language, key)
        before = self.edits.get(place)
        base = before.base if before is not None else self._offered(reference).get(key)
        if base is not None and tidied(text) == base:
            return self.drop(reference, key)
        return replace(self, edits={**self.edits, place: Edit(base, text)})

    def drop(self, reference: str, key: str) -> Texts:
        """Forgets what was changed about a text."""
        place = (reference, self.language, key)
        return replace(self, edits={k: edit for k, edit in self.edits.items() if k != place})

    def begin(self, reference: str) -> Texts:
        """A text that begins from nothing, taken into hand."""
        number = 1
        while (reference, self.language, f"{OWN}:{number}") in self.edits:
            number += 1
        key = f"{OWN}:{number}"
        empty = LetterText(self.language, "", (), usual_farewell(self.language))
        made = replace(self, edits={**self.edits, (reference, self.language, key): Edit(None, empty)})
        return made.take(reference, key)

    def kept_as(self, reference: str, name: str, text: LetterText) -> Texts:
        """The text in hand is kept under a name now: that one is used in its place, for this case too."""
        key, new = self.hand_of(reference), KEPT + name
        used = tuple(dict.fromkeys(new if one == key else one for one in self.used_of(reference)))
        made = self.drop(reference, key)._with(reference, used=used, hand=new)
        offered = dict(made.offered)
        offered[reference] = (*offered.get(reference, ()), _kept(name, text))
        return replace(made, offered=offered)

    def own_texts(self, references: tuple[str, ...]) -> tuple[tuple[str, tuple[LetterText, ...]], ...]:
        """What `WriteRequest.own_texts` takes: every case that is written on otherwise than by its draft."""
        found = []
        for reference in references:
            used = self.used_of(reference)
            if used and (used != (DRAFT,) or self.is_changed(reference, DRAFT)):
                texts = [self.text(reference, key) for key in used]
                found.append((reference, tuple(without_empty(text) for text in texts if text is not None)))
        return tuple(found)

    def unwritten(self, references: tuple[str, ...]) -> str:
        """The first case with a letter without words; empty where all letters have some."""
        for reference, texts in self.own_texts(references):
            for text in texts:
                if not any(paragraph.text.strip() for paragraph in text.paragraphs):
                    return reference
        return ""

    def _offered(self, reference: str) -> dict[str, LetterText]:
        return {offered_key(text): tidied(text.text) for text in self.offered.get(reference, ())}

    def _with(self, reference: str, *, used: tuple[str, ...], hand: str) -> Texts:
        at = (reference, self.language)
        return replace(self, used={**self.used, at: used}, hand={**self.hand, at: hand})


def offered_key(text: OfferedText) -> str:
    """``draft``, ``model`` or ``kept:`` and its name."""
    return KEPT + text.name if text.kind == "kept" else text.kind


def key_word(key: str, reference: str) -> str:
    """What a text is called in the list."""
    if key.startswith(KEPT):
        return key.removeprefix(KEPT)
    if key == DRAFT:
        return tr("Draft from {reference}", reference=reference)
    if key == "model":
        return tr("Model letter of the document")
    return tr("Your own text {number}", number=key.rpartition(":")[2])


def _kept(name: str, text: LetterText) -> OfferedText:
    from desktop.texts import OfferedText

    return OfferedText("kept", name, text)
