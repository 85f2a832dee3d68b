"""The third card without a window: choices taken, remembered and planned on, sizes added and removed."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.errors import WrongInputError
from models.store import Store
from tests.ui.write.test_presenter import Desk, desk, reference
from ui.wiring.write import sketch_size
from ui.write.use_cases import NewSize

__all__ = ["desk"]


def test_every_choice_is_remembered_and_printed_with(desk: Desk, store: Store) -> None:
    desk.presenter.opened(reference(desk))
    paper = desk.presenter.paper
    paper.address_on("labels")
    paper.choose_labels("l7163")
    paper.start_at(6)
    paper.choose_copies(2)
    paper.mark_airmail(False)
    paper.choose_language("fr")
    again = Desk(store)
    again.kept.words = dict(desk.kept.words)
    again.presenter.opened(reference(again))
    for state in (desk.state, again.state):
        chosen = state.paper
        assert (chosen.on_labels, chosen.labels, chosen.first_label) == (True, "l7163", 6)
        assert (chosen.copies, chosen.airmail, chosen.country_language) == (2, False, "fr")
    planned = again.presenter._planned
    assert planned is not None
    options = planned.plan.options
    assert (options.labels, options.start_at, options.envelope) == ("l7163", 6, "none")
    assert (options.copies, options.airmail, options.country_language) == (2, False, "fr")


def test_labels_are_counted_and_shown_with_the_label_of_the_piece(desk: Desk) -> None:
    desk.presenter.opened(reference(desk))
    desk.presenter.paper.address_on("labels")
    total, preview = desk.state.total, desk.state.preview
    assert total is not None
    assert preview is not None
    assert (total.letters, total.envelopes, total.envelopes_word) == (6, 6, "labels")
    assert (preview.labels, preview.envelope, preview.folded) == ("Avery 5160", "", None)
    assert preview.envelope_image is not None
    assert desk.state.summaries[-1][1] == "Letter · Avery 5160, 30 labels"


def test_the_next_run_begins_after_the_labels_that_were_printed(desk: Desk, tmp_path: Path) -> None:
    desk.presenter.opened(reference(desk))
    desk.presenter.paper.address_on("labels")
    desk.presenter.paper.start_at(28)
    desk.presenter.printing.print_to(tmp_path)
    assert desk.state.paper.first_label == 4, "28, 29, 30, then three of the next sheet"
    assert desk.kept.words["first_label"] == "4"


def test_a_sheet_with_fewer_labels_is_not_begun_beyond_its_end(desk: Desk) -> None:
    desk.presenter.opened(reference(desk))
    desk.presenter.paper.address_on("labels")
    desk.presenter.paper.start_at(30)
    desk.kept.words["labels"] = "5163"
    again = Desk(desk.store)
    again.kept.words = dict(desk.kept.words)
    again.presenter.opened(reference(again))
    assert (again.state.paper.labels, again.state.paper.first_label) == ("5163", 10)


def test_an_own_size_is_chosen_when_it_is_added_and_gone_when_it_is_removed(desk: Desk) -> None:
    desk.presenter.opened(reference(desk))
    desk.presenter.paper.add_size(NewSize("Kraft", "9.5 x 4.5 in"))
    assert (desk.state.paper.envelope, desk.state.paper.own) == ("Kraft", ("Kraft",))
    assert ("", "Yours") in desk.state.paper.envelopes
    assert desk.state.preview is not None
    assert desk.state.preview.envelope == "Kraft"
    desk.presenter.paper.add_size(NewSize("Mine", "60 x 30", (3, 9)))
    assert (desk.state.paper.labels, desk.state.paper.label_grid) == ("Mine", (3, 9))
    desk.presenter.paper.remove_size("Kraft")
    assert (desk.state.paper.envelope, desk.state.paper.own) == ("no10", ("Mine",))
    assert desk.shell.said == ["Kraft is removed from your sizes|"]
    assert desk.state.can_print


def test_a_name_that_is_taken_is_said_and_changes_nothing(desk: Desk) -> None:
    desk.presenter.opened(reference(desk))
    desk.presenter.paper.add_size(NewSize("DL", "200 x 120"))
    (trouble,) = desk.shell.troubles
    assert isinstance(trouble, WrongInputError)
    assert desk.state.paper.envelope == "no10"


@pytest.mark.parametrize(
    ("country", "words"), [("DE", "Zones of Deutsche Post"), ("GB", "Zones that every post accepts")]
)
def test_the_zones_are_those_of_the_home_post(desk: Desk, country: str, words: str) -> None:
    desk.presenter.opened(reference(desk))
    desk.presenter.paper.choose_country(country)
    preview = desk.state.preview
    assert preview is not None
    assert preview.post == words
    coding = next(zone for zone in preview.zones if zone.kind == "coding")
    assert (coding.height_mm, coding.width_mm) == ((15, 241.3) if country == "DE" else (16, 140))


def test_the_tap_test_is_told_in_words(desk: Desk) -> None:
    desk.presenter.opened(reference(desk))
    for choose, key in (
        (desk.presenter.paper.choose_paper, "a4"),
        (desk.presenter.paper.choose_envelope, "dl"),
        (desk.presenter.paper.choose_layout, "din5008b"),
    ):
        choose(key)
    preview = desk.state.preview
    assert preview is not None
    folded = preview.folded
    assert folded is not None
    assert (folded.width_mm, folded.height_mm, folded.fold_mm) == (220, 110, 105)
    assert (folded.aside_mm, folded.up_mm) == (10, 5)
    assert folded.verdicts == ((True, "The address stays in the window in every position."),)
    assert [zone.kind for zone in folded.zones][:2] == ["window", "stamp"]


def test_a_size_is_drawn_with_the_zones_of_the_home_post() -> None:
    sketch = sketch_size(NewSize("Kraft", "220 x 110"), "DE")
    zones = {zone.kind: zone for zone in sketch.zones}
    assert (sketch.width_mm, sketch.height_mm, sketch.words) == (220, 110, "220 × 110 mm")
    assert zones["coding"].width_mm == 220
    labels = sketch_size(NewSize("Mine", "60 x 30", (3, 9)), "DE")
    assert len(labels.zones) == 27
    with pytest.raises(WrongInputError):
        sketch_size(NewSize("Kraft", "2 x 1"), "DE")
