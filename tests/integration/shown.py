"""What a reader of a page sees: the numbers before the items of its lists."""

from __future__ import annotations

from html.parser import HTMLParser


class _Lists(HTMLParser):
    """Counts the items of lists as a browser does."""

    def __init__(self, mark: str) -> None:
        super().__init__()
        self.mark = mark
        self.open: list[tuple[str, int]] = []
        """The lists that are open, with how many items each has had."""
        self.items: list[int | None] = []
        self.found: list[int | None] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        if tag in {"ol", "ul", "dl"}:
            self.open.append((tag, 0))
        elif tag in {"li", "dd", "dt"}:
            kind, count = self.open.pop()
            self.open.append((kind, count + 1))
            self.items.append(count + 1 if kind == "ol" else None)

    def handle_endtag(self, tag: str) -> None:
        if tag in {"ol", "ul", "dl"}:
            self.open.pop()
        elif tag in {"li", "dd", "dt"}:
            self.items.pop()

    def handle_data(self, data: str) -> None:
        if self.items and self.mark in data:
            self.found.append(self.items[-1])


def list_numbers(html: str, mark: str) -> list[int | None]:
    """Return the numbers before the items that hold a mark; None for those of other lists."""
    lists = _Lists(mark)
    lists.feed(html)
    return lists.found
