"""The Review page without a window: what was corrected, what is shown, what is accepted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Protocol

from desktop.reading.corrections import NothingReadError
from desktop.reading.values import holds, spot_of
from models.lines import DocumentLine
from ui.places import Page, Shell
from ui.problems import in_words
from ui.review import correcting
from ui.review.draft import Draft, Facts, Step, facts_of
from ui.review.marked_source import marked_source
from ui.review.page import page_of
from ui.review.state import ReviewState, Source
from ui.review.telling import Telling, line_key
from ui.review.typing import NotTakenError
from ui.words import tr, trn
from ui.work import Noun, Runner

if TYPE_CHECKING:
    from desktop.reading.case_object import ReadDocument
    from desktop.reviewing import Accepted, Review


@dataclass(frozen=True, slots=True)
class ReviewUseCases:
    """What the page asks of the program; every one of them runs on a thread."""

    documents_to_review: Callable[[], tuple[DocumentLine, ...]]
    find_review: Callable[[int], Review]
    accept_reviews: Callable[[Mapping[int, ReadDocument | None]], tuple[Accepted, ...]]
    withdraw_reviews: Callable[[Sequence[Accepted]], None]


class ReviewView(Protocol):
    """What the presenter needs of the view."""

    def show_state(self, state: ReviewState) -> None: ...


class ReviewPresenter:
    """Keeps the draft of one document and answers the view's signals."""

    def __init__(
        self,
        view: ReviewView,
        use: ReviewUseCases,
        work: Runner,
        shell: Shell,
        *,
        today: Callable[[], date] = date.today,
    ) -> None:
        self._view, self._use, self._work, self._shell, self._today = view, use, work, shell, today
        self._queue: tuple[DocumentLine, ...] = ()
        self._wanted: int | None = None
        self._draft: Draft | None = None
        self._facts: Facts | None = None
        self._telling: Telling | None = None
        self._source = Source("", "", (), ())
        self._opened: frozenset[str] = frozenset()
        self._complaints: dict[str, str] = {}
        self._busy = False
        self.state = ReviewState()

    def opened(self, what: str = "") -> None:
        """The page came to the front; `what` is the number of a document to show."""
        if what.isdigit():
            self._wanted = int(what)
        self._list()

    def changed(self, nouns: frozenset[Noun]) -> None:
        """A write changed something; what a person is typing here stays."""
        if Noun.CASES in nouns and not self._busy:
            self._list()

    def focus(self, key: str) -> None:
        """A field has the focus: the source goes to its line."""
        if key != self.state.current:
            self.state = replace(self.state, current=key)
            self._view.show_state(self.state)

    def point(self, line: int, column: int) -> None:
        """A click in the source: its field gets the focus."""
        here = [mark for mark in self._source.highlights if mark.n == line]
        hit = [mark for mark in here if mark.start <= column <= mark.end] or here
        if hit:
            self._go_to(hit[-1].key)

    def next_mark(self, step: int) -> None:
        """F8 and Shift+F8: to the next value or line that is still open, round and round."""
        marks = self._marks()
        if not marks:
            return
        here = marks.index(self.state.current) if self.state.current in marks else -1 if step > 0 else 0
        self._go_to(marks[(here + step) % len(marks)])

    def edit(self, key: str, typed: str) -> None:
        """A field says something else; what means nothing there stays in it, with a complaint."""
        if self._draft is None or not holds(self._step().document, spot_of(key)):
            return  # the focus leaves a field of what was just accepted, or taken out
        try:
            step = correcting.edited(self._step(), key, typed)
        except NotTakenError as error:
            self._complaints[key] = str(error)
            self._render()
            return
        complained = self._complaints.pop(key, None) is not None
        if not self._then(step) and complained:
            self._render()

    def answer(self, key: str, number: int) -> None:
        """A question was answered."""
        question = None if self._facts is None else self._facts.questions.get(spot_of(key))
        if question is not None and number < len(question.answers):
            self._then_on(key, correcting.answered(self._step(), question, number))

    def keep(self, key: str) -> None:
        """A value is right as it is."""
        self._then_on(key, correcting.kept(self._step(), key))

    def add(self, key: str) -> None:
        """One more demand, or one more official."""
        step, added = correcting.added(self._step(), key)
        self._then(step)
        self._go_to(added)

    def remove(self, key: str) -> None:
        """An official is nobody to write to on this case."""
        self._opened = frozenset()
        self._then(correcting.removed(self._step(), key))

    def toggle(self, key: str) -> None:
        """An official is shown with all fields, or in two lines again."""
        self._opened ^= {key}
        self._render()

    def assign(self, target: str, text: str, lines: Sequence[int]) -> None:
        """Words of the source, selected on these lines, are used as a value."""
        try:
            step, key = correcting.used(self._step(), target, text, lines)
        except NothingReadError:
            words = tr("No such value can be read in “{words}”.", words=text)
            self.state = replace(self.state, notice=words, notice_button="")
            self._view.show_state(self.state)
            return
        self._then(step)
        self._go_to(key)

    def use_line(self, target: str, line: int) -> None:
        """A whole line that nobody used is used as a value."""
        text = next((one.text for one in self.state.unused if one.n == line), "")
        self.assign(target, text, (line,))

    def leave_out(self, lines: Sequence[int]) -> None:
        """Lines are left out on purpose."""
        self._then_on(line_key(lines[0]) if lines else "", correcting.without_lines(self._step(), lines))

    def undo(self) -> None:
        """Ctrl+Z: the last correction is taken back."""
        self._move(-1)

    def redo(self) -> None:
        """Ctrl+Shift+Z: it is made again."""
        self._move(1)

    def discard(self) -> None:
        """All corrections are dropped; undo brings them back."""
        if self._draft is not None:
            self._complaints = {}
            self._then(Step(self._draft.review.told))

    def accept(self) -> None:
        """Stores the document as it stands; with something open, goes there first."""
        if self._draft is None or self._telling is None:
            return
        if marks := self._telling.marks():
            words = trn(
                "{n} mark is open. Keep the value, correct it, or leave the line out.",
                "{n} marks are open. Keep each value, correct it, or leave the line out.",
                len(marks),
            )
            button = tr("Accept it as it stands")
            self.state = replace(self.state, notice=words, notice_button=button)
            self._go_to(marks[0])
            return
        self.accept_anyway()

    def accept_anyway(self) -> None:
        """Stores the document as it stands, whatever is open."""
        if self._draft is None:
            return
        self._write({self._draft.review.document_id: self._draft.now.document})

    def accept_all(self) -> None:
        """Stores this document as it stands, and accepts all others as they were read."""
        if self._draft is None:
            return
        others: dict[int, ReadDocument | None] = dict.fromkeys(line.document_id for line in self._queue)
        self._write(others | {self._draft.review.document_id: self._draft.now.document})

    def later(self) -> None:
        """The next document; after the last one, back to the cases. Nothing is stored."""
        ids = [line.document_id for line in self._queue]
        here = self._draft.review.document_id if self._draft is not None else None
        following = ids[ids.index(here) + 1 :] if here in ids else []
        if following:
            self._read(following[0])
        else:
            self._leave()

    def back(self) -> None:
        """Back to the cases; the corrections stay here until the window is closed."""
        references = self._draft.review.references if self._draft is not None else ()
        self._shell.go(Page.CASES, references[0] if references else "")

    def _leave(self) -> None:
        self.back()
        self._draft = None

    def _list(self) -> None:
        self._work.read(
            lambda _task: self._use.documents_to_review(),
            self._listed,
            failed=self.failed,
            key="review list",
        )

    def _listed(self, queue: tuple[DocumentLine, ...]) -> None:
        self._queue = queue
        current = self._draft.review.document_id if self._draft is not None else None
        wanted, self._wanted = self._wanted, None
        ids = [line.document_id for line in queue]
        if wanted is None:
            wanted = current if current is not None else next(iter(ids), None)
        if wanted is None:
            words = tr("Nothing is waiting to be looked over.")
            self.state = ReviewState(loading=False, nothing=words, moved=self.state.moved)
            self._view.show_state(self.state)
        elif wanted != current:
            self._read(wanted)
        else:
            self._render()

    def _read(self, document_id: int) -> None:
        def work() -> tuple[Draft, Facts]:
            draft = Draft.of(self._use.find_review(document_id))
            return draft, facts_of(draft)

        self._work.read(lambda _task: work(), self._found, failed=self.failed, key="one review")

    def _found(self, found: tuple[Draft, Facts]) -> None:
        self._draft, self._facts = found
        self._source = marked_source(self._facts)
        self._opened, self._complaints = frozenset(), {}
        self.state = replace(self.state, current="", notice="", notice_button="", problem=None)
        self._render()
        if self._telling is not None:
            marks = self._telling.marks()
            self._go_to(marks[0] if marks else "0.reference")

    def failed(self, error: Exception) -> None:
        """What the page shows cannot be read, or the home cannot be opened."""
        self.state = replace(self.state, loading=False, problem=in_words(error))
        self._view.show_state(self.state)

    def _step(self) -> Step:
        assert self._draft is not None, "a correction without a document"
        return self._draft.now

    def _then(self, step: Step) -> bool:
        """One step further; False where it would change nothing."""
        assert self._draft is not None, "a correction without a document"
        draft = self._draft.then(step)
        if draft is self._draft:
            return False
        self._take(draft)
        return True

    def _then_on(self, key: str, step: Step) -> None:
        """One step further, and on to the mark that was open behind this one."""
        before = self._marks()
        behind = before[before.index(key) + 1 :] if key in before else ()
        self._then(step)
        left = self._marks()
        following = next((mark for mark in behind if mark in left), next(iter(left), ""))
        if following:
            self._go_to(following)

    def _marks(self) -> tuple[str, ...]:
        return () if self._telling is None else self._telling.marks()

    def _move(self, by: int) -> None:
        if self._draft is not None and (draft := self._draft.moved(by)).at != self._draft.at:
            self._complaints = {}
            self._take(draft)

    def _take(self, draft: Draft) -> None:
        self._draft = draft
        self._facts = facts_of(draft)
        self._source = marked_source(self._facts)
        self.state = replace(self.state, notice="", notice_button="")
        self._render()

    def _go_to(self, key: str) -> None:
        owner = key.split(".")[0]
        if "@" in owner and not self._is_shown(key):
            self._opened |= {owner}
        self.state = replace(self.state, current=key, moved=self.state.moved + 1)
        self._render()

    def _is_shown(self, key: str) -> bool:
        rows = (row for part in self.state.sections for one in part.officials for row in one.rows)
        return any(row.key == key for row in rows)

    def _write(self, told: Mapping[int, ReadDocument | None]) -> None:
        self._busy = True

        def failed(error: Exception) -> None:
            self._busy = False
            self._shell.trouble(error)

        self._work.write(
            lambda _task: self._use.accept_reviews(told),
            self._accepted,
            failed=failed,
            changes=(Noun.CASES,),
            label=tr("Storing what was read"),
        )

    def _accepted(self, done: tuple[Accepted, ...]) -> None:
        self._busy = False
        references = sorted({reference for one in done for reference in one.references})
        head = trn("{n} document is accepted", "{n} documents are accepted", len(done))
        self._shell.say(head, ", ".join(references[:4]), undo=lambda: self._withdraw(done))
        ids = {one.document_id for one in done}
        self._queue = tuple(line for line in self._queue if line.document_id not in ids)
        self._draft = None
        if self._queue:
            self._read(self._queue[0].document_id)
        else:
            self._shell.go(Page.CASES, references[0] if references else "")

    def _withdraw(self, done: tuple[Accepted, ...]) -> None:
        self._work.write(
            lambda _task: self._use.withdraw_reviews(done),
            lambda _none: self._shell.go(Page.REVIEW, str(done[0].document_id)),
            failed=self._shell.trouble,
            changes=(Noun.CASES,),
        )

    def _render(self) -> None:
        draft, facts = self._draft, self._facts
        if draft is None or facts is None:
            return
        self._telling = Telling(
            draft, facts, opened=self._opened, complaints=self._complaints, today=self._today()
        )
        ids = tuple(line.document_id for line in self._queue)
        self.state = page_of(self.state, draft, facts, self._telling, ids, self._source)
        self._view.show_state(self.state)
