"""Finds what list items are the rows of, a listing of tracks or a table of a cast, and so how they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from wikifilm.dialects.mediawiki.awardcells import AwardTableRows
from wikifilm.dialects.mediawiki.castcells import CastTableRows
from wikifilm.dialects.mediawiki.castrows import CastTable
from wikifilm.dialects.mediawiki.cellrows import CellTable
from wikifilm.dialects.mediawiki.listings import Listing
from wikifilm.dialects.mediawiki.rowlines import RowForm
from wikifilm.dialects.mediawiki.trackrows import TrackRows
from wikifilm.errors import EditError
from wikifilm.film import Credit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikifilm.dialect import Rows, Source
    from wikifilm.dialects.mediawiki.page import Page
    from wikifilm.film import Value
    from wikifilm.syntax import Block
    from wikifilm.text import Edit

__all__ = ["completed", "rows"]


def rows(document: Source, blocks: Sequence[Block]) -> Rows | None:
    """Return what writes items that stand side by side; None where all of them are lines."""
    page: Page = document.outline.own
    found = [page.forms.get(block.content) for block in blocks]
    forms = [form for form in found if isinstance(form, RowForm)]
    if not forms:
        return None
    if len(forms) < len(blocks) or len({id(form.of) for form in forms}) > 1:
        return _Mixed()
    if isinstance(forms[0].of, Listing):
        return TrackRows(document, forms)
    if isinstance(forms[0].of, CellTable):
        return AwardTableRows(document, forms)
    return CastTableRows(document, forms)


def completed(page: Page, block: Block, value: Value) -> Value:
    """Return a value with what its row says beside its running text: a track's extra column, other voice casts."""
    form = page.forms.get(block.content)
    if isinstance(form, RowForm) and isinstance(form.of, CastTable) and isinstance(value, Credit):
        versions = form.of.versions(form.row)
        return attrs.evolve(value, versions=versions) if versions else value
    if isinstance(form, RowForm) and isinstance(form.of, Listing) and form.row in form.of.extras:
        return attrs.evolve(value, extra=form.of.extras[form.row])
    return value


class _Mixed:
    """Items that are rows of several tables, or rows and lines."""

    def cells(self, block: Block, old: Value, new: Value) -> tuple[list[Edit], Any]:
        """Return no edits: each row is asked for by itself."""
        del block, old
        return [], new

    def edits(self, old: Sequence[Any], new: Sequence[Any], pairs: Sequence[tuple[int, int]]) -> list[Edit]:
        """Refuse to let items come, go or move.

        Raises:
            EditError: They do.
        """
        del pairs
        if list(old) == list(new):
            return []
        raise EditError("", "cannot be written: lists and tables stand side by side")
