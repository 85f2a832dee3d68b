"""The letter in hand without a window: which case, which text, what is written, how letters are made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from desktop.writing.fields import fields_of
from models.lines import CaseLine
from ui.places import Shell
from ui.words import tr
from ui.work import Runner
from ui.write.kept_texts import KeptTexts, LetterUseCases
from ui.write.letter_state import LetterOptions, LetterState, sender_shown
from ui.write.letter_telling import (
    case_values,
    facts_of,
    language_names,
    pages_words,
    shown,
    unknown_facts,
)
from ui.write.letter_texts import Texts
from ui.write.letter_words import MOST_CHARACTERS

if TYPE_CHECKING:
    from desktop.planned_runs import PlannedRun
    from desktop.printing.planned_lines import PlannedLine
    from desktop.texts import OfferedText
    from desktop.write_request import WriteRequest
    from desktop.writing.text import LetterText
    from models.lines import SignerLine
    from ui.write.choosing import Chosen


class LetterPreferences(Protocol):
    """What the home remembers of how it writes."""

    def word(self, key: str, default: str = "") -> str: ...
    def keep(self, key: str, word: str) -> None: ...


class LetterPresenter:
    """Holds the texts of the chosen cases.

    Args:
        changed: the page is to be drawn again.
        replan: what is printed is another letter now.
    """

    def __init__(
        self,
        use: LetterUseCases,
        work: Runner,
        shell: Shell,
        kept: LetterPreferences,
        *,
        changed: Callable[[], None],
        replan: Callable[[], None],
    ) -> None:
        self._use, self._work, self._shell, self._kept = use, work, shell, kept
        self._changed, self._replan = changed, replan
        self._texts = Texts()
        self.kept = KeptTexts(
            use,
            work,
            shell,
            letter=lambda: self.state,
            texts=lambda: self._texts,
            hold=self._hold,
            take=self._take,
        )
        self._cases: tuple[CaseLine, ...] = ()
        self._signing: tuple[SignerLine, ...] = ()
        self._draft: PlannedRun | None = None
        self._lines: tuple[PlannedLine, ...] = ()
        self._first: dict[tuple[str, str], str] = {}
        self.state = LetterState(languages=language_names())

    # what the page says

    def recall(self) -> None:
        """Takes over what the home remembers of letters."""
        options = LetterOptions(
            pages=2 if self._kept.word("letter_pages") == "2" else 1,
            justified=self._kept.word("letter_justified") == "yes",
            copy_line=self._kept.word("letter_copy_line") == "yes",
            sender=sender_shown(self._kept.word("letter_sender")),
        )
        self.state = replace(self.state, options=options)

    def follow(self, chosen: Chosen, *, anew: bool = False) -> None:
        """Other cases or signers were chosen, or (`anew`) what is offered on them may have changed."""
        self._signing = chosen.signing
        self._cases = tuple(line for line in chosen.cases if line.reference in chosen.references)
        wanted = {line.reference for line in self._cases}
        if anew or not wanted <= set(self._texts.offered):
            self._read()
        self._draw()

    def request(self, request: WriteRequest) -> WriteRequest:
        """`request` with the texts and with how letters are made."""
        options = self.state.options
        return replace(
            request,
            language=self._texts.language,
            own_texts=self._texts.own_texts(self._references),
            pages=options.pages,
            enclosures=options.enclosures,
            copy_line=options.copy_line,
            handwriting=options.handwriting,
            sender=options.sender,
            justified=options.justified,
        )

    @property
    def unwritten(self) -> str:
        """The case whose letter must still be written; empty where none must."""
        return self._texts.unwritten(self._references)

    @property
    def missing(self) -> str:
        """What must still be written, in words."""
        reference = self.unwritten
        return tr("The letter on {reference} has no words yet.", reference=reference) if reference else ""

    def planned(self, draft: PlannedRun | None, lines: tuple[PlannedLine, ...] = ()) -> None:
        """What the plan says of the letters; `lines` are its pieces."""
        self._draft, self._lines = draft, lines
        self.state = replace(self.state, pages=pages_words(draft, lines, self.state.reference))

    # what the view says

    def choose_case(self, reference: str) -> None:
        """Another case is edited."""
        self.state = replace(self.state, reference=reference)
        self._draw(anew=True)

    def choose_language(self, language: str) -> None:
        """Letters are in another language; what was written in the first one stays for it."""
        if language == self._texts.language:
            return
        self._texts = replace(self._texts, language=language, offered={})
        self.state = replace(self.state, language=language)
        self._read()
        self._draw(anew=True)
        self._replan()

    def pick_text(self, key: str) -> None:
        """Another text is edited, and so used."""
        self._take(self._texts.take(self.state.reference, key))

    def tick_text(self, key: str) -> None:
        """A text is used beside the others, or not any more."""
        self._take(self._texts.tick(self.state.reference, key))

    def new_text(self) -> None:
        """A text from nothing."""
        if self.state.reference:
            self._take(self._texts.begin(self.state.reference))

    def edit(self, text: LetterText) -> None:
        """Something was typed, and then nothing for a moment."""
        if not self.state.key or text == self._texts.text(self.state.reference, self.state.key):
            return
        self._texts = self._texts.edit(self.state.reference, text)
        self._draw()
        self._replan()

    def say_cut_short(self) -> None:
        """More was pasted than a letter can hold."""
        self._shell.say(
            tr("Only the beginning was pasted"),
            tr(
                "A letter holds {n} characters at most. The rest is still where you copied it.",
                n=MOST_CHARACTERS,
            ),
        )

    def take_offered(self) -> None:
        """The text as it is offered now takes the place of the one that was edited; Undo brings that back."""
        before = self._texts
        self._take(self._texts.drop(self.state.reference, self.state.key))
        self._shell.say(
            tr("The letter is the new draft now"),
            tr("Yours can be brought back."),
            undo=lambda: self._take(before),
        )

    def set_options(self, options: LetterOptions) -> None:
        """How letters are made was changed; what is usual for a group is remembered."""
        keep = self._kept.keep
        keep("letter_sender", options.sender)
        keep("letter_pages", str(options.pages))
        keep("letter_justified", "yes" if options.justified else "no")
        keep("letter_copy_line", "yes" if options.copy_line else "no")
        self.state = replace(self.state, options=options)
        self._draw()
        self._replan()

    # inside

    @property
    def _references(self) -> tuple[str, ...]:
        return tuple(line.reference for line in self._cases)

    def _read(self) -> None:
        language, references = self._texts.language, self._references
        offered_texts = self._use.offered_texts
        self._work.read(
            lambda _task: {reference: offered_texts(reference, language) for reference in references},
            lambda offered: self._take_offers(language, offered),
            failed=self._shell.trouble,
            key="write texts",
        )

    def _take_offers(self, language: str, offered: Mapping[str, tuple[OfferedText, ...]]) -> None:
        if language != self._texts.language:
            return
        before = self._texts.own_texts(self._references)
        self._texts = replace(self._texts, offered={**self._texts.offered, **offered})
        self._draw()
        if self._texts.own_texts(self._references) != before:
            self._replan()

    def _hold(self, texts: Texts) -> None:
        """Takes texts without drawing them: what is offered is about to be read anew."""
        self._texts = texts

    def _take(self, texts: Texts) -> None:
        self._texts = texts
        self._draw(anew=True)
        self._replan()

    def _draw(self, *, anew: bool = False) -> None:
        """Makes the state of the letter in hand; it goes into the editor where it did not come from there."""
        before = self.state
        by_reference = {line.reference: line for line in self._cases}
        reference = before.reference if before.reference in by_reference else next(iter(by_reference), "")
        line = by_reference.get(reference)
        if line is not None:
            for name, value in case_values(line).items():
                self._first.setdefault((reference, name), value)
        firsts = {name: value for (of, name), value in self._first.items() if of == reference}
        state = replace(
            shown(before, self._texts, reference),
            pages=pages_words(self._draft, self._lines, reference),
            cases=tuple((case.reference, case.title or case.reference) for case in self._cases),
        )
        if line is not None:
            facts = facts_of(line, firsts, self._signing, before.options.sender)
            unknown = unknown_facts(fields_of(state.text)) if state.text is not None else {}
            state = replace(state, facts=facts | unknown)
        other = (state.reference, state.key, state.language) != (
            before.reference,
            before.key,
            before.language,
        )
        replaced = state.text != before.text and not self._texts.is_changed(reference, state.key)
        if anew or other or replaced:
            state = replace(state, made=before.made + 1)
        self.state = state
        self._changed()
