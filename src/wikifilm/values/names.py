"""Names of people, companies, countries and languages, alone and in lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

import attrs

from wikifilm.errors import EditError
from wikifilm.film import Name
from wikifilm.grammar import literal, many, maybe, pattern, rule
from wikifilm.lens import Finding, Labels, Reading, Replacement, Slot

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    import pyparsing as pp

__all__ = [
    "COMMA",
    "COMPANIES",
    "FULL_NAMES",
    "JOINTS",
    "LANGUAGES",
    "PEOPLE",
    "PLACES",
    "RAISED",
    "NamesLens",
    "declined",
    "footnotes_start",
    "label_of",
    "labelled",
    "note_of",
    "notes_start",
    "people",
    "read_name",
    "unlabelled",
    "unnoted",
]

_SUFFIX = (
    r"Jr|Sr|II|III|IV|PhD|Ph\.D|MD|M\.D|Esq|OBE|CBE|MBE|"
    r"Inc|Incorporated|Ltd|Limited|LLC|L\.L\.C|LLP|LP|L\.P|PLC|plc|GmbH|AG|Corp|Corporation|"
    r"(?:& |and )?Co|S\.A|SA|S\.p\.A|SpA|S\.L|B\.V|N\.V|K\.K|Pty|Pte"
)


def _suffix() -> pp.ParserElement:
    return pattern(rf",[ \t\xa0]?(?:{_SUFFIX})\.?(?=[ \t\xa0]*(?:[,;(\r\n]|and |& |\Z))", "', Jr.', ', Inc.' ...")


def _parenthesis() -> pp.ParserElement:
    return pattern(r"\([^()\r\n]*\)", "parenthesis")


JOINTS = "\U000f0220"
"""The first of the stand-ins for what parts two links: ``&`` and the like, which part no words."""
RAISED = "\U000f0300"
"""Stand-ins for raised letters, which are signs of footnotes, begin behind this one."""
COMMA = "\U000f0200"
"""The stand-in for a comma in the label of a link, which parts no words."""
_BLANKS = " \t\xa0"
_JOINTS = f"{JOINTS}-\U000f022f"


@rule("a name such as 'Orla Quennet' or 'Harbour Pictures, Inc.'")
def name() -> pp.ParserElement:
    """name = part , { part } ;
    part = "(" , { character - parenthesis } , ")"        (* a note, or a parenthesis inside the name *)
         | "," , [ blank ] , suffix , [ "." ]             (* ", Jr.", ", Inc.": nothing of the name may follow *)
         | digit , "," , digit
         | character - ( "," | ";" ) ;
    """
    words = pattern(rf"[^,;(\r\n{_JOINTS}]+", "words")
    figures = pattern(r"(?<=[0-9]),(?=[0-9])", "',' in a number")
    return many(words | _parenthesis() | _suffix() | figures | literal("("))


@rule("a separator such as ', '")
def separator() -> pp.ParserElement:
    """separator = { blank } , ( "," | ";" | joint ) , { blank | "," | ";" | joint } , [ "and " | "& " ] ;"""
    return pattern(rf"[ \t\xa0]*[,;{_JOINTS}][ \t\xa0,;{_JOINTS}]*", "','") + pattern(r"(?:and |& )?", "'and '")


@rule("a label such as 'Story: '")
def label() -> pp.ParserElement:
    """label = capital letter , { letter | blank | "&" | "/" | "'" | "-" } , ":" ;   (* before names, or alone *)
    | share of the work , " by " ;                                        (* "Story by " before a name *)
    """
    works = (
        r"(?:(?:original|additional|from an original) )?"
        r"(?:story|screenplay|script|dialogues?|adaptation|scenario|lyrics|songs|score|idea|concept)"
    )
    share = rf"(?i:{works}) [Bb]y(?=[ \t]+[^\Wa-z])"
    words = pattern(rf"{share}|[^\W\d_a-z][^\W\d_]*(?:[ &/'-]{{1,3}}[^\W\d_]+){{0,3}}", "words")("words")
    mark = r"[ \t]*:(?=[ \t]|\Z)[ \t]*|(?<= by)[ \t]+|(?<= By)[ \t]+"
    return pattern(r"[ \t]*", "blanks") + words + pattern(mark, "':'")


@rule("a label without a colon, such as 'Background score'")
def lone_label() -> pp.ParserElement:
    """lone label = one of the words for a share of the work , [ ":" ] ;"""
    score = r"(?:(?:background|film|original|additional|incidental)[ \xa0])?(?:scores?|music|songs?|themes?|soundtrack)"
    words = (
        r"uncredited|lyrics|dialogues?|screenplay|story|(?:additional[ \xa0])?(?:dialogue|material|scenes|photography)"
    )
    work = r"animation|live[ -]action|(?:hindi|tamil|telugu|malayalam|kannada|bengali|english)[ \xa0]version"
    jobs = r"(?:co-|associate[ \xa0]|executive[ \xa0])(?:producers?|directors?|editors?)"
    return pattern(rf"(?i:{score}|{words}|{work}|{jobs})[ \xa0]*:?(?=[ \xa0]*\Z)", "Songs, Uncredited ...")


@rule("two or more full names joined by 'and'")
def couple() -> pp.ParserElement:
    """couple = full name , ( " and " | " & " ) , full name , { ( " and " | " & " ) , full name } ;
    full name = word , " " , word , { " " , word } , [ suffix ] , { { blank } , parenthesis } ;
    """
    word = pattern(r"(?!and )(?!& )[^ \t\r\n,;()]+", "word")
    note = pattern(r"[ \t]*", "blanks") + _parenthesis()
    full_name = word + many(literal(" ") + word) + maybe(_suffix()) + maybe(many(note))
    joint = pattern(r" (?:and|&) ", "'and'")
    return full_name + many(joint + full_name)


@rule("two or more words joined by 'and'")
def pair() -> pp.ParserElement:
    """pair = word , ( " and " | " & " ) , word ;"""
    word = pattern(r"[^ \t\r\n,;()]+", "word")
    return word + pattern(r" (?:and|&) ", "'and'") + word


@rule("two or more countries joined by 'and'")
def couples() -> pp.ParserElement:
    """couples = words , ( " and " | " & " ) , words , { ( " and " | " & " ) , words } ;"""
    word = pattern(r"(?!and )(?!& )[^ \t\r\n,;()]+", "word")
    note = pattern(r"[ \t]*", "blanks") + _parenthesis()
    some = word + maybe(many(literal(" ") + word)) + maybe(many(note))
    return some + many(pattern(r" (?:and|&) ", "'and'") + some)


@rule("a word that says that there is no value, such as 'TBA'")
def declined() -> pp.ParserElement:
    """declined = "TBA" | "TBD" | "N/A" | "none" | "unknown" | "undisclosed" | "various" | "see below" | "-" | "?" ;"""
    words = (
        r"(?i:tba|tbd|to be announced|n/?a|n\.a|none|unknown|not known|undisclosed|not disclosed|not available|various|"
    )
    words += r"\(?see (?:the )?(?:below|cast|(?:cast )?(?:list )?below|[a-z]{1,20} section)\)?)\.?"
    return pattern(rf"(?:{words}|[-\u2013\u2014?]+)(?=[ \t]*\Z)", "TBA, N/A, unknown ...")


@rule("a word for the rest of a list, such as 'others'")
def the_rest() -> pp.ParserElement:
    """the rest = [ "and " | "many " ] , ( "others" | "more" | "et al" | "etc" ) , [ "." ] ;"""
    return pattern(r"\(?(?i:(?:(?:and|many|&) )*(?:others|more|et al|etc)\.?)\)?(?=[ \t]*\Z)", "others")


_BEFORE_NAME = re.compile(r"(?i:and|with|introducing|featuring|also starring|starring)[ \t\xa0]+(?=\w)")
_FOOTNOTE = re.compile(
    r"(?<![ \t\xa0])[ \t\xa0]*+(?:\[[a-z0-9]{1,3}\]|"
    r"[\U000f0300-\U000f037f\u2020\u2021\xa7\xb6\u2016\u2605\u2606\u2713\u2717*^])"
)
_NO_SIGN = (")", ".", "'", '"')
"""What no sign of a footnote ends with, beside letters and digits."""
_QUOTED = re.compile(r'"[^"]+"|\u201c[^\u201c\u201d]+\u201d')
_AND_REST = re.compile(
    r"(?<=[^ \t])[ \t]+(?:\((?:and|&)[ \t]+(?:many[ \t]+)?(?:others|more)\)|(?:and|"
    r"&)[ \t]+(?:many[ \t]+)?(?:others|more)\.?)\Z"
)
_RESTS = ("others", "others.", "others)", "more", "more.", "more)")
_NOTE = re.compile(r"[ \t\xa0]*\([ \t\xa0]*([^() \t\xa0](?:[^()\r\n]*[^() \t\xa0])?)[ \t\xa0]*\)[ \t\xa0]*")
_AND = re.compile(r"(?<=[^ \t])[ \t]+(?:and|&)\Z")
"""At the end of a line: the name that it leads to stands in the next one."""
_JOINT = re.compile(r"\([^()]*\)| (?P<and>and|&) ")
_SLASH = re.compile(r"\([^()]*\)|(?P<cut>(?<![ \t\xa0])[ \t\xa0]+[/\u2022\u00b7][ \t\xa0]+|/)")
_CUT = re.compile(r"/|[ \t\xa0][\u2022\u00b7][ \t\xa0]")
_TWO_IN_ONE = re.compile(
    r"(?:Trinidad|Bosnia|Antigua|Serbia|S\u00e3o Tom\u00e9|Saint Kitts|St\. Kitts|Turks|Wallis|Saint Pierre) (?:and|&) "
)
"""Countries with ``and`` in their names."""
_GUILD = re.compile(
    r"\(?(?:A\.?S\.?C|B\.?S\.?C|C\.?S\.?C|I\.?S\.?C|A\.?C\.?S|N\.?S\.?C|F\.?S\.?F|A\.?F\.?C|A\.?C\.?E|B\.?F\.?E|C\.?C\.?E|"
    r"A\.?S\.?E|M\.?P\.?S\.?E|C\.?A\.?S|A\.?I\.?C|W\.?I\.?C\.?A|[Pp]\.?[Gg]\.?[Aa])\.?\)?"
)
_GUILD_BEHIND = re.compile(rf"(?<=[a-z])[ \t\xa0]+(?:{_GUILD.pattern})(?=\Z)")
_TOGETHER = re.compile(
    r"(?i:in (?:association|co-?production|collaboration|cooperation) with|presented by)[ \t\xa0]+(?=\w)"
)
"""Letters behind the name of a camera operator or an editor: the guild that they belong to."""


def notes_start(text: str, start: int, end: int) -> int:
    """Return where the parentheses at the end of ``text[start:end]`` begin, the blanks before them included."""
    at = end
    while text.endswith(")", start, at):
        depth, place = 0, at
        while place > start:
            place -= 1
            depth += {")": 1, "(": -1}.get(text[place], 0)
            if depth == 0:
                break
        while place > start and text[place - 1] in _BLANKS:
            place -= 1
        if depth or place == start:
            break
        at = place
    return at


def note_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of the parentheses that stand in ``text[start:end]`` side by side."""
    found, depth, first = [], 0, start
    for place in range(start, end):
        if text[place] == "(":
            first = place if depth == 0 else first
            depth += 1
        elif text[place] == ")" and depth:
            depth -= 1
            if depth == 0:
                found.append((first, place + 1))
    return found


def read_notes(text: str, start: int, end: int) -> tuple[str, ...]:
    """Return what the parentheses hold that stand in ``text[start:end]`` side by side."""
    inside = (text[first + 1 : last - 1].strip() for first, last in note_spans(text, start, end))
    return tuple(note for note in inside if note)


def read_name(text: str, start: int, end: int) -> Name:
    """Return the name that ``text[start:end]`` says, the parentheses at its end as its notes."""
    notes = notes_start(text, start, end)
    return Name(text[start:notes], None, read_notes(text, notes, end) if notes < end else ())


def name_places(text: str, start: int, end: int) -> dict[str, tuple[int, int]]:
    """Return where a name and its notes stand in ``text[start:end]``."""
    notes = notes_start(text, start, end)
    return {"name": (start, notes)} | ({"notes": (notes, end)} if notes < end else {})


def show_name(new: Name) -> str:
    """Return a name with its notes in parentheses."""
    return new.name + "".join(f" ({note})" for note in new.notes)


def change_name(text: str, slot: Slot[Name], new: Name) -> list[Replacement]:
    """Return the replacements that turn the name of a slot, or its notes, or both into the new ones."""
    notes = notes_start(text, slot.start, slot.end)
    found = []
    if slot.value.name != new.name:
        found.append(Replacement(slot.start, notes, new.name))
    if slot.value.notes != new.notes:
        found.append(Replacement(notes, slot.end, show_name(attrs.evolve(new, name=""))))
    return found


def footnotes_start(text: str, start: int, end: int) -> int:
    """Return where the signs of footnotes at the end of ``text[start:end]`` begin, the blanks before them included."""
    if text[end - 1 : end].isalnum() or text.endswith(_NO_SIGN, start, end):
        return end
    first = at = start
    for sign in _FOOTNOTE.finditer(text, start, end):
        first = first if sign.start() == at else sign.start()
        at = sign.end()
    return first if at == end else end


def _clear(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a name's place without ``and`` before it, the signs of footnotes behind it, quotation marks round it."""
    before, behind = _BEFORE_NAME.match(text, start, end), footnotes_start(text, start, end)
    first = start if before is None else before.end()
    last = end if behind <= first else behind
    guild = _GUILD_BEHIND.search(text, first, last)
    last = last if guild is None else guild.start()
    if _QUOTED.fullmatch(text, first, last) is not None:
        return first + 1, last - 1
    return first, last


def _says_nothing(text: str, span: tuple[int, int], *, labelled: bool) -> bool:
    """Tell whether a word of a list is no name: ``others``, and behind a label what says that there is none."""
    return the_rest.fullmatch(text, *span) is not None or (labelled and declined.fullmatch(text, *span) is not None)


def labelled(name: Name, said: str) -> Name:
    """Return a name with a label as its first note."""
    return attrs.evolve(name, notes=(said, *name.notes))


def unlabelled(name: Name, said: str) -> Name:
    """Return a name without the label that it stands behind.

    Raises:
        EditError: It is not to have the label's note.
    """
    if name.notes[:1] != (said,):
        raise EditError("notes", f"cannot be written: it stands behind the label {said!r}")
    return attrs.evolve(name, notes=name.notes[1:])


def label_of(text: str) -> str | None:
    """Return the label that a text is and nothing else, such as ``Story:``, or ``Songs`` without a colon."""
    said = label.fullmatch(text.rstrip())
    if said is not None:
        return str(said["words"])
    found = lone_label.fullmatch(text.strip())
    return None if found is None else text.strip().rstrip(": \t\xa0")


def note_of(text: str) -> str | None:
    """Return what a text says in one pair of parentheses and nothing else; None for any other text."""
    found = _NOTE.fullmatch(text)
    return None if found is None else str(found[1])


def unnoted(name: Name, note: str) -> Name:
    """Return a name without the last note, which stands in a part of its own.

    Raises:
        EditError: It is not to have that note.
    """
    if name.notes[-1:] != (note,):
        raise EditError("notes", f"cannot be written: {note!r} stands in a part of its own")
    return attrs.evolve(name, notes=name.notes[:-1])


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[end - 1] in _BLANKS:
        end -= 1
    while start < end and text[start] in _BLANKS:
        start += 1
    return start, end


@attrs.frozen
class NamesLens:
    """A list of names parted by commas or semicolons."""

    joint: str = ""
    """Which ``and`` parts names too: that of ``full names``, of ``words``, of ``places`` or none."""
    expected: str = "names such as 'Orla Quennet, Tobin Rask'"
    separator: str = ", "
    labels: ClassVar[Labels[Name] | None] = Labels(label_of, labelled, unlabelled, all_below=True)
    boxed: bool = False
    """Whether labels such as ``Story:`` and words such as ``others`` are told from names, as boxes have them."""

    def read(self, text: str) -> Reading[Name]:
        """Return the names with their places."""
        if not text.strip() or declined.fullmatch(text.strip()):
            return Reading((), (Finding("declined" if text.strip() else "blank", 0, len(text)),))
        said = label.match(text) if self.boxed else None
        spans = self._spans(text, 0 if said is None else said.end())
        if self.boxed:
            spans = [span for span in spans if _GUILD.fullmatch(text, *span) is None]
        empty = {span for span in spans if self.boxed and _says_nothing(text, span, labelled=said is not None)}
        slots = [Slot(read_name(text, *span), *span) for span in spans if span not in empty]
        if said is not None:
            slots = [slot._replace(value=labelled(slot.value, said["words"])) for slot in slots]
        gone = [Finding("declined", *span) for span in spans if span in empty]
        return Reading(tuple(slots), tuple(gone) if spans else (Finding("unparsed", 0, len(text)),))

    def _spans(self, text: str, at: int) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        while at < len(text):
            match = name.pattern.match(text, at)
            if match is not None:
                start, end = _stripped(text, at, match.end())
                rest = _AND_REST.search(text, start, end) if self.boxed else None
                last = _AND.search(text, start, end) if rest is None else rest
                end = end if last is None else last.start()
                if start < end:
                    people = self.boxed and self.joint == "full names"
                    spans = [one for each in self._cut(text, start, end) for one in self._joined(text, *each)]
                    found.extend(_clear(text, *span) if people else self._own(text, *span) for span in spans)
                at = match.end()
            match = separator.pattern.match(text, at)
            at = match.end() if match is not None else min(at + 1, len(text))
        return found

    def _own(self, text: str, start: int, end: int) -> tuple[int, int]:
        """Return a company's place without ``in association with`` before it."""
        before = _TOGETHER.match(text, start, end) if self.boxed and not self.joint else None
        return (start if before is None else before.end()), end

    def _cut(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """Return what slashes part: blanks stand round them, or they part full names, languages, countries."""
        if not self.boxed or _CUT.search(text, start, end) is None:
            return [(start, end)]
        cuts = [match.span() for match in _SLASH.finditer(text, start, end) if match["cut"] is not None]
        starts, ends = [start, *(last for _, last in cuts)], [*(first for first, _ in cuts), end]
        pieces = list(zip(starts, ends, strict=True))
        if any(first >= last for first, last in pieces):
            return [(start, end)]
        if all(last - first > 1 for first, last in cuts):
            return pieces
        single = self.joint in {"words", "places"} and all(text[first].isupper() for first, _ in pieces)
        full = self.joint == "full names" and all(
            " " in text[slice(*piece)] and text[piece[0]].isupper() for piece in pieces
        )
        return pieces if single or full else [(start, end)]

    def _joined(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        if self.joint == "places":
            grammar = couples if _TWO_IN_ONE.search(text, start, end) is None else None
        else:
            grammar = {"full names": couple, "words": pair}.get(self.joint)
        joined = text.find("and", start, end) >= 0 or text.find("&", start, end) >= 0
        if grammar is None or not joined or grammar.fullmatch(text, start, end) is None:
            return [(start, end)]
        found = []
        for joint in _JOINT.finditer(text, start, end):
            if joint["and"] is not None:
                found.append((start, joint.start()))
                start = joint.end()
        return [*found, (start, end)]

    def change(self, text: str, slot: Slot[Name], new: Name) -> list[Replacement]:
        """Return the replacements inside one name's place.

        Raises:
            EditError: The name stands behind a label that is to say nothing of it any more.
        """
        said = label.match(text) if self.boxed else None
        if said is None:
            return change_name(text, slot, new)
        bare = unlabelled(slot.value, said["words"])
        return change_name(text, slot._replace(value=bare), unlabelled(new, said["words"]))

    def show(self, new: Name, like: str | None = None) -> str:  # noqa: ARG002 (all names are spelled alike)
        """Return a name with its notes."""
        return show_name(new)

    def places(self, text: str, slot: Slot[Name]) -> dict[str, tuple[int, int]]:
        """Return where the name itself stands, and its notes."""
        return name_places(text, slot.start, slot.end)

    def telling(self) -> tuple[Callable[[Name], Hashable], ...]:
        """Tell names by what a reader sees."""
        return (_name_of,)


def _name_of(value: Name) -> str:
    return value.name


FULL_NAMES = NamesLens("full names")


def people(text: str) -> tuple[Slot[Name], ...]:
    """Return the people of a text that joins them: without signs of footnotes, and without ``others``."""
    found = []
    for slot in FULL_NAMES.read(text).slots:
        rest = _AND_REST.search(text, slot.start, slot.end) if text.endswith(_RESTS, slot.start, slot.end) else None
        end = footnotes_start(text, slot.start, slot.end if rest is None else rest.start())
        if the_rest.fullmatch(text, slot.start, end) is None and slot.start < end:
            found.append(slot if end == slot.end else Slot(read_name(text, slot.start, end), slot.start, end))
    return tuple(found)


PEOPLE = NamesLens("full names", boxed=True)
COMPANIES = NamesLens(expected="companies such as 'Harbour Pictures, Inc., Lisle & Co.'", boxed=True)
PLACES = NamesLens("places", expected="countries such as 'United Kingdom, France'", boxed=True)
LANGUAGES = NamesLens("words", expected="languages such as 'English, French'", boxed=True)
