"""Characters that stand in for others while a lens reads, so that what they stand for parts nothing.

They are of a private plane, so no text has them but one that is meant to: such a text is read without them.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = [
    "BREAK",
    "COMMA",
    "DASH",
    "JOINTS",
    "LED",
    "PRIVATE",
    "RAISED",
    "STAND_IN",
    "TITLE_DASHES",
    "TO_HIDDEN",
    "TO_JOINT",
    "TO_RAISED",
    "TO_SHOWN",
    "TO_TITLE_END",
    "WORK",
]

PRIVATE: Final = "\U000f0000"
"""All of them stand behind this one."""
COMMA: Final = "\U000f0200"
"""For a comma in the label of a link, which parts no words."""
_JOINT: Final = "\U000f0220"
JOINTS: Final = f"{_JOINT}-\U000f022f"
"""For what parts two links, ``&`` and the like, which part no words: their range, for a class of a pattern."""
DASH: Final = "\U000f0231"
"""For what parts actor and role though no blanks stand round it: a dash, and the ``a`` of ``as``."""
BREAK: Final = "\U000f0232"
"""For the blank that shows a line break in a cast line, behind which its role is described."""
WORK: Final = "\U000f0233"
"""For the blank before the title of a work in italics, which is no name: ``A, ''The Lamp''``."""
TO_TITLE_END: Final = {ord(mark): 0xF0234 + index for index, mark in enumerate(" ,:.-\u2013\u2014")}
"""From what stands behind a song's title in italics to what ends that."""
TITLE_DASHES: Final = "".join(chr(TO_TITLE_END[ord(mark)]) for mark in "-\u2013\u2014")
"""Those of dashes, for a class of a pattern."""
LED: Final = "\U000f0240"
"""For the blank between an artist's link and a title in quotation marks."""
RAISED: Final = "\U000f0300-\U000f037f"
"""For raised letters, which are signs of footnotes: their range, for a class of a pattern."""

TO_HIDDEN: Final = {ord(mark): ord(COMMA) + index for index, mark in enumerate(",;:&\u2013\u2014\u2026-.abitof")}
"""From what may part words to what parts nothing, for ``str.translate``."""
TO_JOINT: Final = {ord(mark): ord(_JOINT) + index for index, mark in enumerate("&and-/\u2013\u2014,")}
"""From what stands between two links to what parts them."""
TO_RAISED: Final = {code: 0xF0300 + code for code in range(33, 127)}
"""From letters and digits to raised ones."""
TO_SHOWN: Final[dict[int, int]] = {
    **{stand_in: mark for mark, stand_in in (*TO_HIDDEN.items(), *TO_JOINT.items(), *TO_RAISED.items())},
    ord(DASH): ord("-"),
    ord(BREAK): ord(" "),
    ord(WORK): ord(" "),
    ord(LED): ord(" "),
    **{stand_in: mark for mark, stand_in in TO_TITLE_END.items()},
}
"""From each of them to what it stands for."""
STAND_IN: Final = re.compile(f"[{chr(min(TO_SHOWN))}-{chr(max(TO_SHOWN))}]")
"""Any of them."""
