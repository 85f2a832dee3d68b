"""The Review page bound to its use cases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ui.wiring.home import Around, OpenHome, Screen

if TYPE_CHECKING:
    from desktop.reading.case_object import ReadDocument
    from desktop.reviewing import Accepted, Review
    from models.lines import DocumentLine
    from ui.review.presenter import ReviewPresenter, ReviewUseCases
    from ui.review.view import ReviewPage


def review_screen(around: Around) -> Screen:
    """The page with its presenter, signals connected."""
    from ui.review.presenter import ReviewPresenter
    from ui.review.view import ReviewPage

    view = ReviewPage()
    presenter = ReviewPresenter(view, review_use_cases(around.home), around.work, around.shell)
    connected(view, presenter)
    view.again_asked.connect(lambda: around.again(presenter.opened))
    return Screen(view, presenter, view.focus_first, view.source.text.setFocus, view.accept)


def connected(view: ReviewPage, presenter: ReviewPresenter) -> None:
    """Everything that a person can do on the page, to who answers it."""
    view.accept_asked.connect(presenter.accept)
    view.accept_anyway_asked.connect(presenter.accept_anyway)
    view.accept_all_asked.connect(presenter.accept_all)
    view.later_asked.connect(presenter.later)
    view.back_asked.connect(presenter.back)
    view.discard_asked.connect(presenter.discard)
    view.undo_asked.connect(presenter.undo)
    view.redo_asked.connect(presenter.redo)
    view.mark_asked.connect(presenter.next_mark)
    view.source.pointed.connect(presenter.point)
    view.source.assigned.connect(presenter.assign)
    view.source.left_out.connect(presenter.leave_out)
    view.fields.given.connect(presenter.edit)
    view.fields.entered.connect(presenter.focus)
    view.fields.kept.connect(presenter.keep)
    view.fields.answered.connect(presenter.answer)
    view.fields.added.connect(presenter.add)
    view.fields.removed.connect(presenter.remove)
    view.fields.toggled.connect(presenter.toggle)
    view.fields.use_asked.connect(presenter.use_line)
    view.fields.left_out.connect(presenter.leave_out)


def review_use_cases(home: OpenHome) -> ReviewUseCases:
    """The Review page's questions to the program."""
    from ui.review.presenter import ReviewUseCases

    def documents_to_review() -> tuple[DocumentLine, ...]:
        from desktop import reviewing

        return reviewing.documents_to_review(home.store)

    def find_review(document_id: int) -> Review:
        from desktop import reviewing

        return reviewing.find_review(home.store, document_id)

    def accept_reviews(told: Mapping[int, ReadDocument | None]) -> tuple[Accepted, ...]:
        from desktop import reviewing

        return reviewing.accept_reviews(home.store, told)

    def withdraw_reviews(accepted: Sequence[Accepted]) -> None:
        from desktop import reviewing

        reviewing.withdraw_reviews(home.store, accepted)

    return ReviewUseCases(documents_to_review, find_review, accept_reviews, withdraw_reviews)
