"""Letter texts that are kept under a name, without a window: kept, deleted, both taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from ui.places import Shell
from ui.words import tr
from ui.work import Noun, Runner
from ui.write.letter_state import LetterState
from ui.write.letter_texts import KEPT, Texts

if TYPE_CHECKING:
    from desktop.texts import OfferedText
    from desktop.writing.text import LetterText

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LetterUseCases:
    """What the letter's part asks of the program; every one of them runs on a thread."""

    offered_texts: Callable[[str, str], tuple[OfferedText, ...]]
    """By reference and language."""
    save_text: Callable[[str, LetterText], None]
    remove_text: Callable[[str, str], LetterText]
    """By name and language; returns what was kept."""


class KeptTexts:
    """Keeps and deletes the text in hand.

    Args:
        letter: the letter in hand as the page shows it.
        texts: the texts of all chosen cases.
        hold: takes changed texts over, `take` draws and plans them too.
    """

    def __init__(
        self,
        use: LetterUseCases,
        work: Runner,
        shell: Shell,
        *,
        letter: Callable[[], LetterState],
        texts: Callable[[], Texts],
        hold: Callable[[Texts], None],
        take: Callable[[Texts], None],
    ) -> None:
        self._use, self._work, self._shell = use, work, shell
        self._letter, self._texts, self._hold, self._take = letter, texts, hold, take

    def keep(self, name: str) -> None:
        """The text in hand is kept under a name, for other cases and other days."""
        words = " ".join(name.split())
        text, reference = self._letter().text, self._letter().reference
        if text is None or not words:
            return
        before = self._texts()
        older = before.text(reference, KEPT + words) if KEPT + words in before.keys(reference) else None

        def kept(_none: None) -> None:
            self._take(self._texts().kept_as(reference, words, text))
            self._shell.say(
                tr("Kept as “{name}”", name=words),
                tr("It is offered for every case, in this language."),
                undo=lambda: self._unkeep(words, older, before),
            )

        self._write(lambda: self._use.save_text(words, text), kept, tr("Keeping the text"))

    def delete(self) -> None:
        """The kept text in hand is forgotten; Undo keeps it again."""
        if not self._letter().kept:
            return
        key, reference = self._letter().key, self._letter().reference
        name, language, before = key.removeprefix(KEPT), self._texts().language, self._texts()

        def gone(text: LetterText) -> None:
            self._hold(self._texts().drop(reference, key))
            self._shell.say(
                tr("“{name}” is not kept any more", name=name),
                tr("What was printed from it stays as it is."),
                undo=lambda: self._write(
                    lambda: self._use.save_text(name, text),
                    lambda _none: self._take(before),
                    tr("Keeping the text"),
                ),
            )

        self._write(lambda: self._use.remove_text(name, language), gone, tr("Deleting the text"))

    def _unkeep(self, name: str, older: LetterText | None, before: Texts) -> None:
        language = self._texts().language
        undo = (
            (lambda: self._use.save_text(name, older))
            if older is not None
            else (lambda: self._forget(name, language))
        )
        self._write(undo, lambda _none: self._take(before), tr("Taking the text back"))

    def _forget(self, name: str, language: str) -> None:
        self._use.remove_text(name, language)

    def _write(self, work: Callable[[], T], done: Callable[[T], None], label: str) -> None:
        self._work.write(
            lambda _task: work(), done, failed=self._shell.trouble, changes=(Noun.TEXTS,), label=label
        )
