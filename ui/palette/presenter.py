"""The palette without a window: what is typed, what is found, where it leads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from models.lines import Hit
from models.words import HitKind
from ui.palette.state import Heading, PaletteRow, PaletteState
from ui.piece_numbers import number
from ui.places import Page, Shell
from ui.problems import in_words
from ui.words import tr
from ui.work import Runner

MOST_ROWS = 9
MOST_COMMANDS = 5
ICONS = {
    HitKind.CASE: "folder",
    HitKind.OFFICIAL: "bank",
    HitKind.DOCUMENT: "file-text",
    HitKind.SIGNER: "user",
    HitKind.PIECE: "envelope-simple",
}


@dataclass(frozen=True, slots=True)
class Command:
    """Something the window can do: its words, its shortcut, and doing it."""

    text: str
    keys: str
    run: Callable[[], object]


class PaletteView(Protocol):
    """What the presenter needs of the view."""

    def show_state(self, state: PaletteState) -> None: ...


class PalettePresenter:
    """Answers what is typed."""

    def __init__(
        self,
        view: PaletteView,
        search: Callable[[str], tuple[Hit, ...]],
        commands: Sequence[Command],
        work: Runner,
        shell: Shell,
    ) -> None:
        self._view, self._search, self._work, self._shell = view, search, work, shell
        self._commands = tuple(commands)
        self._hits: dict[str, Hit] = {}
        self.state = PaletteState()

    def opened(self) -> None:
        """The palette came up: commands only."""
        self._show("", ())

    def typed(self, text: str) -> None:
        """Something else stands in the box."""
        if not text.strip():
            self._show("", ())
            return
        self._work.read(
            lambda _task: self._search(text),
            lambda hits: self._show(text, hits),
            failed=lambda error: self._failed(text, error),
            key="palette",
        )

    def choose(self, key: str) -> None:
        """A row was opened."""
        kind, _colon, rest = key.partition(":")
        if kind == "do":
            self._commands[int(rest)].run()
            return
        hit = self._hits[key]
        if hit.kind is HitKind.OFFICIAL:
            self._shell.go(Page.OFFICIALS, str(hit.item_id))
        elif hit.kind is HitKind.SIGNER:
            self._shell.go(Page.WRITE)
        elif hit.kind is HitKind.PIECE:
            self._shell.go(Page.MAILBAG, f"#{hit.item_id}")
        else:
            self._shell.go(Page.CASES, hit.references[0] if hit.references else "")

    def _show(self, text: str, hits: tuple[Hit, ...]) -> None:
        wanted = text.casefold().split()
        found = [
            (n, command)
            for n, command in enumerate(self._commands)
            if all(word in command.text.casefold() for word in wanted)
        ][: MOST_COMMANDS if wanted else MOST_ROWS]
        rows: list[Heading | PaletteRow] = []
        if found:
            rows.append(Heading(tr("Do")))
            rows += [PaletteRow(f"do:{n}", "caret-right", c.text, "", c.keys) for n, c in found]
        room = MOST_ROWS - len(found)
        self._hits = {f"{hit.kind.value}:{hit.item_id}": hit for hit in hits[:room]}
        for kind in HitKind:
            members = [(key, hit) for key, hit in self._hits.items() if hit.kind is kind]
            if members:
                rows.append(Heading(_group(kind)))
                rows += [_row(key, hit) for key, hit in members]
        current = next((row.key for row in rows if row.key), "")
        note = "" if rows else tr("Nothing found. Try a name, a country, a case or the number of a piece.")
        self.state = PaletteState(tuple(rows), current, note)
        self._view.show_state(self.state)

    def _failed(self, text: str, error: Exception) -> None:
        self._show(text, ())
        self.state = PaletteState(self.state.rows, self.state.current, in_words(error).happened)
        self._view.show_state(self.state)


def _row(key: str, hit: Hit) -> PaletteRow:
    place = "".join(run.text for run in hit.runs).strip()
    references = ", ".join(hit.references[:2])
    title = hit.title
    if hit.kind is HitKind.PIECE:
        title = tr("Piece {number}", number=number(hit.item_id))
        place = hit.title
    text = " · ".join(part for part in (references, "" if place == title else place) if part)
    return PaletteRow(key, ICONS[hit.kind], title, " ".join(text.split()))


def _group(kind: HitKind) -> str:
    return {
        HitKind.CASE: tr("Cases"),
        HitKind.OFFICIAL: tr("Officials"),
        HitKind.DOCUMENT: tr("Documents"),
        HitKind.SIGNER: tr("Signers"),
        HitKind.PIECE: tr("Pieces"),
    }[kind]
