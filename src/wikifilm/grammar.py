"""How pyparsing grammars are declared, run fast as compiled patterns, and asked for what they expected.

A rule is a function that returns pyparsing elements; its docstring is its EBNF. Where text matches, the rule runs
as one atomic regular expression compiled out of the elements; where it does not, and somebody asks why, the same
elements say in pyparsing's own engine how far they came.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

import pyparsing as pp

from wikifilm.errors import WikifilmError

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["RULES", "GrammarError", "Rule", "compile_element", "literal", "many", "maybe", "pattern", "rule"]


class GrammarError(WikifilmError):
    """A grammar holds something that is not regular, or that would never end."""


RULES: dict[str, Rule] = {}
"""Every rule by its name, filled when the modules that declare them are imported; docs and tests walk it."""


class Rule:
    """One named rule of a grammar."""

    def __init__(self, build: Callable[[], pp.ParserElement], expected: str) -> None:
        """Take the function that builds the elements, and what to say is expected where they do not match."""
        self._build = build
        self.name = build.__name__
        self.module = build.__module__
        self.ebnf = (build.__doc__ or "").strip()
        self.expected = expected

    @cached_property
    def element(self) -> pp.ParserElement:
        """The pyparsing element: white space is never skipped, tabs stay tabs."""
        built = self._build().copy()
        return built.leave_whitespace().set_name(self.name).parse_with_tabs()

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The same as one atomic regular expression."""
        return re.compile(compile_element(self.element))

    def take(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str]:
        """Match at ``start`` what the rule always matches there.

        Raises:
            GrammarError: It does not: the rule is not what its caller takes it for.
        """
        match = self.pattern.match(text, start, len(text) if end is None else end)
        if match is None:
            message = f"{self.name} does not match {text[start : start + 40]!r}"
            raise GrammarError(message)
        return match

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Match at ``start``, as far as the rule goes."""
        return self.pattern.match(text, start, len(text) if end is None else end)

    def fullmatch(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Match from ``start`` and up to ``end``, or not at all.

        An atomic pattern never gives back what it took, so this is a match that happens to end there.
        """
        end = len(text) if end is None else end
        match = self.pattern.match(text, start, end)
        return match if match is not None and match.end() == end else None

    def stopped(self, text: str) -> int:
        """Return how far pyparsing's own engine comes in ``text`` before it finds what the rule does not expect."""
        whole = self.element + pp.Regex(r"\Z").leave_whitespace()
        try:
            whole.leave_whitespace().parse_with_tabs().parse_string(text)
        except pp.ParseException as error:
            return int(error.loc)
        return len(text)


def rule(expected: str) -> Callable[[Callable[[], pp.ParserElement]], Rule]:
    """Declare a rule: the decorated function builds its elements when they are first needed.

    Args:
        expected: What a message says was expected, with an example: ``minutes such as '90 minutes'``.
    """

    def declare(build: Callable[[], pp.ParserElement]) -> Rule:
        made = Rule(build, expected)
        RULES[f"{made.module.removeprefix('wikifilm.')}.{made.name}"] = made
        return made

    return declare


def literal(text: str) -> pp.ParserElement:
    """Return the element of exactly ``text``."""
    return pp.Literal(text)


def pattern(source: str, name: str) -> pp.ParserElement:
    """Return the element of a regular expression, called ``name`` in diagrams and messages."""
    element = pp.Regex(source).set_name(name)
    # Elements round it ask for this as soon as they are made, and pyparsing would compile each pattern for the answer.
    # It uses it only behind the end of a text, where both answers come to the same; the engine compiles when it runs.
    element.mayReturnEmpty = True
    return element


def maybe(element: pp.ParserElement) -> pp.ParserElement:
    """Return ``element`` or nothing."""
    return pp.Opt(element)


def many(element: pp.ParserElement) -> pp.ParserElement:
    """Return one ``element`` or more."""
    return pp.OneOrMore(element)


def compile_element(element: pp.ParserElement) -> str:
    """Return a regular expression that matches exactly what ``element`` matches in pyparsing's engine.

    The engine never goes back into an element that has matched; atomic groups and possessive repetitions say the
    same. Results names become named groups.

    Raises:
        GrammarError: The element is not regular, or repeats something that may be empty.
    """
    return _compile(element, repeated=False)


_REPETITIONS = (pp.OneOrMore, pp.ZeroOrMore)
_FORMS: tuple[tuple[type[pp.ParserElement], str], ...] = (
    (pp.Opt, "(?:{})?+"),
    (pp.OneOrMore, "(?:{})++"),
    (pp.ZeroOrMore, "(?:{})*+"),
    (pp.FollowedBy, "(?={})"),
    (pp.NotAny, "(?!{})"),
    (pp.Group, "{}"),
    (pp.Suppress, "{}"),
)
"""What is written round the pattern of an element that holds another one."""


def _compile(element: pp.ParserElement, *, repeated: bool) -> str:
    source = _source(element, repeated=repeated or isinstance(element, _REPETITIONS))
    if not element.resultsName:
        return source
    if repeated:
        message = f"results name {element.resultsName!r} inside a repetition"
        raise GrammarError(message)
    return f"(?P<{element.resultsName}>{source})"


def _source(element: pp.ParserElement, *, repeated: bool) -> str:
    if isinstance(element, pp.Regex):
        if element.flags:
            message = f"the flags of {element!r} belong into its pattern, such as (?i:...)"
            raise GrammarError(message)
        return f"(?>{element.pattern})"
    if isinstance(element, pp.Literal) and not isinstance(element, pp.CaselessLiteral):
        return re.escape(element.match)
    if isinstance(element, pp.And):
        return "".join(_compile(part, repeated=repeated) for part in element.exprs)
    if isinstance(element, pp.MatchFirst):
        return f"(?>{'|'.join(_compile(part, repeated=repeated) for part in element.exprs)})"
    form = next((form for kind, form in _FORMS if isinstance(element, kind)), None)
    ended = getattr(element, "not_ender", None) is not None
    if form is None or ended or not isinstance(element, pp.ParseElementEnhance):
        message = f"not regular: {element!r} ({type(element).__name__})"
        raise GrammarError(message)
    inner = _compile(element.expr, repeated=repeated)
    if isinstance(element, _REPETITIONS) and re.compile(inner).match("") is not None:
        message = f"repeats what may be empty: {element!r}"
        raise GrammarError(message)
    return form.format(inner)
