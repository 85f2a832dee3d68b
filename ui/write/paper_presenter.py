"""Paper, envelopes and labels of the Write page: every choice is taken, remembered and planned anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from ui.places import Shell
from ui.words import tr
from ui.work import Runner
from ui.write.choosing import address_script, usual_paper
from ui.write.state import Paper
from ui.write.use_cases import NewSize, SizeUseCases, Sketch


class WritePreferences(Protocol):
    """What the home remembers of how it prints."""

    def word(self, key: str, default: str = "") -> str: ...
    def keep(self, key: str, word: str) -> None: ...
    def home_country(self) -> str: ...


_KEPT = (
    "paper",
    "layout",
    "envelope",
    "copies",
    "airmail",
    "country_language",
    "address_script",
    "addresses_on",
    "labels",
    "first_label",
)


class PaperPresenter:
    """Answers the third card.

    `now` gives the choices in force, `take` plans with others, `reread` does so once the lists are read anew.
    """

    def __init__(
        self,
        kept: WritePreferences,
        use: SizeUseCases,
        work: Runner,
        shell: Shell,
        *,
        now: Callable[[], Paper],
        take: Callable[[Paper], None],
        reread: Callable[[Paper], None],
    ) -> None:
        self._kept, self._use, self._work, self._shell = kept, use, work, shell
        self._now, self._take, self._reread = now, take, reread

    def remembered(self) -> Paper:
        """What was chosen last, or what is usual in the home country."""
        words = {key: self._kept.word(key) for key in _KEPT}
        return usual_paper(self._kept.home_country(), words)

    def choose_paper(self, paper: str) -> None:
        """A4 or Letter; a layout that was left because it did not fit comes back."""
        self._kept.keep("paper", paper)
        layout = self._kept.word("layout", self._now().layout)
        self._take(replace(self._now(), paper=paper, layout=layout))

    def choose_layout(self, layout: str) -> None:
        """A layout for a window, or plain."""
        self._kept.keep("layout", layout)
        self._take(replace(self._now(), layout=layout))

    def choose_envelope(self, envelope: str) -> None:
        """A size, or none."""
        self._kept.keep("envelope", envelope)
        self._take(replace(self._now(), envelope=envelope))

    def address_on(self, what: str) -> None:
        """``envelopes`` or ``labels``."""
        self._kept.keep("addresses_on", what)
        self._take(replace(self._now(), on_labels=what == "labels"))

    def choose_labels(self, labels: str) -> None:
        """A sheet of labels; a new one is whole."""
        self._kept.keep("labels", labels)
        self._start_at(replace(self._now(), labels=labels), 1)

    def start_at(self, label: int) -> None:
        """The first free label of the sheet, counted from 1."""
        self._start_at(self._now(), label)

    def choose_country(self, country: str) -> None:
        """Where the letters are posted."""
        self._kept.keep("home_country", country)
        self._take(replace(self._now(), home_country=country))

    def choose_language(self, language: str) -> None:
        """Of the country line; empty for that of the country the letters are posted in."""
        self._kept.keep("country_language", language)
        self._take(replace(self._now(), country_language=language))

    def choose_script(self, script: str) -> None:
        """Which lines of an address in two scripts are printed."""
        self._kept.keep("address_script", script)
        self._take(replace(self._now(), script=address_script(script)))

    def choose_copies(self, copies: int) -> None:
        """How often each signer writes to each official."""
        self._kept.keep("copies", str(copies))
        self._take(replace(self._now(), copies=copies))

    def mark_airmail(self, mark: bool) -> None:
        """PAR AVION on what goes abroad, or not."""
        self._kept.keep("airmail", "yes" if mark else "no")
        self._take(replace(self._now(), airmail=mark))

    def labels_used(self, count: int) -> None:
        """So many labels were printed: the next run begins after them."""
        paper = self._now()
        columns, rows = paper.label_grid
        self._start_at(paper, (paper.first_label - 1 + count) % (columns * rows) + 1)

    # sizes of one's own

    def sketch(self, size: NewSize) -> Sketch:
        """The size as it would be at the post of the home country. Raises KnownError where it is none."""
        return self._use.sketch(size, self._now().home_country)

    def add_size(self, size: NewSize) -> None:
        """Keeps a size and chooses it."""

        def added(key: str) -> None:
            what = "envelope" if size.grid is None else "labels"
            self._kept.keep(what, key)
            paper = self._now()
            self._reread(
                replace(paper, envelope=key)
                if size.grid is None
                else replace(paper, labels=key, first_label=1)
            )

        self._work.write(
            lambda _task: self._use.add(size),
            added,
            failed=self._shell.trouble,
            changes=(),
            label=tr("Adding a size"),
        )

    def remove_size(self, name: str) -> None:
        """Forgets a size; runs that were printed on it print again all the same."""

        def removed(gone: str) -> None:
            self._shell.say(tr("{name} is removed from your sizes", name=gone))
            self._reread(self._now())

        self._work.write(
            lambda _task: self._use.remove(name),
            removed,
            failed=self._shell.trouble,
            changes=(),
            label=tr("Removing a size"),
        )

    def _start_at(self, paper: Paper, label: int) -> None:
        self._kept.keep("first_label", str(label))
        self._take(replace(paper, first_label=label))
