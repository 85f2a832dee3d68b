"""Who signs, without a window: added by name or from a list, address and own words changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from models.lines import SignerLine
from ui.places import Shell
from ui.words import tr, trn
from ui.work import Noun, Runner
from ui.write.state import SignerForm


@dataclass(frozen=True, slots=True)
class SignerUseCases:
    """What is asked of the program; every one of them runs on a thread."""

    add: Callable[[Sequence[str]], tuple[SignerLine, ...]]
    import_: Callable[[Path], tuple[SignerLine, ...]]
    change: Callable[[SignerLine], SignerLine]


class SignersPresenter:
    """Knows the list and whose address is open.

    Args:
        changed: the page is to be drawn again.
        added: these people are on the list now, and are to sign.
    """

    def __init__(
        self,
        use: SignerUseCases,
        work: Runner,
        shell: Shell,
        *,
        changed: Callable[[], None],
        added: Callable[[tuple[SignerLine, ...]], None],
    ) -> None:
        self._use, self._work, self._shell = use, work, shell
        self._changed, self._added = changed, added
        self._lines: tuple[SignerLine, ...] = ()
        self.form: SignerForm | None = None

    def follow(self, lines: tuple[SignerLine, ...]) -> None:
        """The list was read again."""
        self._lines = lines

    def add(self, text: str) -> None:
        """Names were typed, one a line or parted by commas or semicolons."""
        names = [name.strip() for name in text.replace(";", "\n").replace(",", "\n").splitlines()]
        wanted = [name for name in names if name]
        if wanted:
            self._take(lambda: self._use.add(wanted))

    def import_list(self, path: Path) -> None:
        """A CSV file with signers was chosen."""
        self._take(lambda: self._use.import_(path))

    def open(self, key: str) -> None:
        """The address and own words of somebody are wanted."""
        line = self._line(key)
        if line is not None:
            self.form = SignerForm(key, line.name, line.lines, line.country, line.own_words)
            self._changed()

    def leave(self) -> None:
        """They are put away again."""
        self.form = None
        self._changed()

    def save(self, form: SignerForm) -> None:
        """The address and own words of somebody were changed; Undo brings the former ones back."""
        before = self._line(form.key)
        if before is None:
            self.leave()
            return

        def saved(_line: SignerLine) -> None:
            self.leave()
            self._shell.say(
                tr("{name} is changed", name=form.name),
                tr("Letters printed before stay as they are."),
                undo=lambda: self._change(before, lambda _line: None),
            )

        changed = replace(before, lines=form.lines, country=form.country, own_words=form.own_words)
        self._change(changed, saved)

    def _line(self, key: str) -> SignerLine | None:
        return next((line for line in self._lines if str(line.signer_id) == key), None)

    def _change(self, line: SignerLine, done: Callable[[SignerLine], None]) -> None:
        self._work.write(
            lambda _task: self._use.change(line),
            done,
            failed=self._shell.trouble,
            changes=(Noun.SIGNERS,),
            label=tr("Changing a signer"),
        )

    def _take(self, take: Callable[[], tuple[SignerLine, ...]]) -> None:
        self._work.write(
            lambda _task: take(),
            self._taken,
            failed=self._shell.trouble,
            changes=(Noun.SIGNERS,),
            label=tr("Adding signers"),
        )

    def _taken(self, people: tuple[SignerLine, ...]) -> None:
        self._added(people)
        self._shell.say(trn("{n} person is on the list", "{n} people are on the list", len(people)))
