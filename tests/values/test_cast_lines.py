"""A hundred and more further lines of a cast, read inside an article, and one part of each changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs
import pytest

import wikifilm
from values.test_credits import CORPUS, MARKUP, UNDER
from wikifilm.film import Credit, Name
from wikifilm.links import unlinked

if TYPE_CHECKING:
    from collections.abc import Iterator

STARRING = "Elio Santé, Petra Lunde, Zora Quill"
"""The names that the infobox has: they tell which side of a line is the actor's."""
NEW = {"actors": "Zora Quill", "roles": "Yorick Vane", "description": "a tinker of renown", "notes": "stunts"}
"""What takes the place of a part of a line."""


class Case(NamedTuple):
    """A line of a cast list, and who plays whom in it."""

    text: str
    credits: tuple[Credit, ...]
    heading: str = "Cast"
    marked: bool = False
    """Whether it has markup that the plain dialect shows as it stands."""


def said(text: str, *credits_of_it: Credit) -> Case:
    return Case(text, credits_of_it)


def marked(text: str, *credits_of_it: Credit) -> Case:
    return Case(text, credits_of_it, marked=True)


def character(text: str, *credits_of_it: Credit) -> Case:
    return Case(text, credits_of_it, "Characters")


def wren(
    role: str | list[str | Name] | Name | tuple[()] = (),
    description: str | None = None,
    notes: str | list[str] | tuple[()] = (),
) -> Credit:
    return Credit("Wren Halloran", role, description, notes)


LINES: dict[str, Case] = {
    # ``as``, and what describes the role
    "as": said("Wren Halloran as Captain Isolde Brack", wren("Captain Isolde Brack")),
    "who": said("Wren Halloran as the night porter, who never sleeps", wren("the night porter", "who never sleeps")),
    "Supdt.": said("Wren Halloran as Supdt. Maro Lisk", wren("Supdt. Maro Lisk")),
    "Adv.": said("Wren Halloran as Adv. Piet Corrow, a barrister", wren("Adv. Piet Corrow", "a barrister")),
    "Maj. Gen.": said(
        "Wren Halloran as Maj. Gen. Aldo Fenn. Fenn commands the garrison.",
        wren("Maj. Gen. Aldo Fenn", "Fenn commands the garrison."),
    ),
    "Maj.": said("Wren Halloran as Maj. Aldo Fenn (uncredited)", wren("Maj. Aldo Fenn", None, "uncredited")),
    "Rev. St.": said("Wren Halloran as Rev. St. John Croy: a preacher", wren("Rev. St. John Croy", "a preacher")),
    "Sr.": said("Wren Halloran as Gov. Ettie Lund Sr.", wren("Gov. Ettie Lund Sr.")),
    "No.": said("Wren Halloran as Guard No. 2", wren("Guard No. 2")),
    "initials": said("Wren Halloran as J. R. Okoro, a broker", wren("J. R. Okoro", "a broker")),
    "stop": said("Wren Halloran as a ferryman.", wren("a ferryman")),
    "sentence": said(
        "Wren Halloran as the ferryman. He hums; nobody listens.", wren("the ferryman", "He hums; nobody listens.")
    ),
    "dash first": said("Wren Halloran as Tamsin – sister of Dov; a weaver", wren("Tamsin", "sister of Dov; a weaver")),
    "em dash": said("Wren Halloran as Tamsin — a weaver", wren("Tamsin", "a weaver")),
    "hyphen": said("Wren Halloran as Tamsin - a weaver", wren("Tamsin", "a weaver")),
    "semicolon": said("Wren Halloran as Tamsin; a weaver", wren("Tamsin", "a weaver")),
    "colon comma": said("Wren Halloran as Tamsin: a weaver, of Vell", wren("Tamsin", "a weaver, of Vell")),
    "final role": said("Wren Halloran as Tamsin, in her final film role", wren("Tamsin", "in her final film role")),
    "capital As": said("Wren Halloran as Tamsin As Ever", wren("Tamsin As Ever")),
    "only capital As": said("Wren Halloran As Tamsin", Credit("Wren Halloran As Tamsin")),
    "second as": said("Wren Halloran as the cook known as Pepper", wren("the cook known as Pepper")),
    "themselves": said("Wren Halloran as Self", wren("Self")),
    "title": said("Wren Halloran as Odo, Duke of Lisle", wren("Odo", "Duke of Lisle")),
    "hyphenated": said("Wren Halloran as Mary-Ann O'Dowd", wren("Mary-Ann O'Dowd")),
    # other separators
    "dots": said("Wren Halloran ... Tamsin Ley", wren("Tamsin Ley")),
    "dot leader": said("Wren Halloran......Tamsin Ley", wren("Tamsin Ley")),
    "ellipsis": said("Wren Halloran … Tamsin Ley, a weaver", wren("Tamsin Ley", "a weaver")),
    "tab": said("Wren Halloran\tTamsin Ley", wren("Tamsin Ley")),
    "tab and note": said("Wren Halloran\tTamsin Ley (voice)", wren("Tamsin Ley", None, "voice")),
    "colon": said("Wren Halloran: Tamsin Ley", wren("Tamsin Ley")),
    "dashes": said("Wren Halloran – Tamsin Ley – a weaver", wren("Tamsin Ley", "a weaver")),
    "em dash and note": said("Wren Halloran — Tamsin Ley (voice)", wren("Tamsin Ley", None, "voice")),
    "hyphen and roles": said("Wren Halloran - Tamsin Ley/The Owl", wren(["Tamsin Ley", "The Owl"])),
    "as with colon": said("Wren Halloran as: Tamsin Ley", wren("Tamsin Ley")),
    # verbs
    "voices": said("Wren Halloran voices Tamsin Ley", wren("Tamsin Ley", None, "voice")),
    "plays": said("Wren Halloran plays Tamsin Ley, a weaver", wren("Tamsin Ley", "a weaver")),
    "portrays": said("Wren Halloran portrays the Abbot", wren("the Abbot")),
    "a verb of the role": said(
        "Wren Halloran as the twin that voices Tamsin Ley", wren("the twin that voices Tamsin Ley")
    ),
    "appears as": said("Wren Halloran appears as the Abbot", wren("the Abbot")),
    "appears how": said(
        "Wren Halloran appears in archive footage as the Abbot", wren("the Abbot", None, "in archive footage")
    ),
    "cameos": said("Wren Halloran cameos as a juror", wren("a juror", None, "cameo")),
    "a cameo": said("Wren Halloran makes a cameo as a juror", wren("a juror", None, "cameo")),
    "stars": said("Wren Halloran stars as Tamsin Ley: a weaver", wren("Tamsin Ley", "a weaver")),
    "the voice of": said("Wren Halloran provides the voice of the Lamp", wren("the Lamp", None, "voice")),
    "the voice, uncredited": said(
        "Wren Halloran provides the voice of Ley (uncredited)", wren("Ley", None, ["voice", "uncredited"])
    ),
    "a job cameos": said(
        "Director Dov Ansel cameos as a juror", Credit("Dov Ansel", "a juror", None, ["Director", "cameo"])
    ),
    # the role first, and words that say it
    "voiced by": said("The Lamp, voiced by Wren Halloran", wren("The Lamp", None, "voice")),
    "voiced by, no comma": said("The Lamp voiced by Wren Halloran", wren("The Lamp", None, "voice")),
    "portrayed by": said("The Abbot (portrayed by Wren Halloran): A stern man.", wren("The Abbot", "A stern man.")),
    "played by": said("The Abbot: played by Wren Halloran", wren("The Abbot")),
    "played by, dash": said("The Abbot (played by Wren Halloran) – a stern man", wren("The Abbot", "a stern man")),
    "voiced by two": said(
        "The Twins, voiced by Ada Moss and Bea Moss", Credit(["Ada Moss", "Bea Moss"], "The Twins", None, "voice")
    ),
    "(voiced by)": said("The Lamp (voiced by Wren Halloran)", wren("The Lamp", None, "voice")),
    "(portrayed by) words": said(
        "The Abbot (portrayed by Wren Halloran) a stern man", wren("The Abbot", "a stern man")
    ),
    # aliases and glosses
    "aka": said("Wren Halloran as Tamsin Ley aka The Owl", wren(Name("Tamsin Ley", notes="The Owl"))),
    "AKA": said('Wren Halloran - Tamsin Ley, AKA "Owl", a thief', wren(Name("Tamsin Ley", notes='"Owl"'), "a thief")),
    "a note in the place of the role": said("Wren Halloran ... (archive footage)", wren(notes="archive footage")),
    "a gloss in the place of the role": said("Wren Halloran ... (a weaver)", wren("(a weaver)")),
    "alias": said("Wren Halloran as Tamsin alias Owl, a thief", wren(Name("Tamsin", notes="Owl"), "a thief")),
    "also known as": said(
        "Wren Halloran as Tamsin also known as the Grey Owl", wren(Name("Tamsin", notes="the Grey Owl"))
    ),
    "a.k.a.": said("Wren Halloran as Tamsin a.k.a. Owl (voice)", wren(Name("Tamsin", notes="Owl"), None, "voice")),
    "nickname": said("Wren Halloran as Tamsin Ley (Tam)", wren(Name("Tamsin Ley", notes="Tam"))),
    "age": said("Wren Halloran as Tamsin (age 12), a weaver", wren(Name("Tamsin", notes="age 12"), "a weaver")),
    "gloss and note": said("Wren Halloran as Tamsin (Tam) (voice)", wren(Name("Tamsin", notes="Tam"), None, "voice")),
    "gloss of the first": said(
        "Wren Halloran as Tamsin (born Ley) / The Owl", wren([Name("Tamsin", notes="born Ley"), "The Owl"])
    ),
    # notes of the closed list
    "motion capture": said("Wren Halloran as Ley (motion capture)", wren("Ley", None, "motion capture")),
    "deleted scene": said("Wren Halloran as Ley (deleted scene)", wren("Ley", None, "deleted scene")),
    "voice only": said("Wren Halloran as Ley, voice only", wren("Ley", None, "voice only")),
    "in a cameo": said("Wren Halloran as Ley in a cameo appearance", wren("Ley", None, "in a cameo appearance")),
    "extended cameo": said("Wren Halloran as Ley (extended cameo)", wren("Ley", None, "extended cameo")),
    "credited as": said("Wren Halloran as Ley (credited as W. Halloran)", wren("Ley", None, "credited as W. Halloran")),
    "as another": said("Wren Halloran as Ley (as Wrenna Hall)", wren("Ley", None, "as Wrenna Hall")),
    "seasons": said("Wren Halloran as Ley (seasons 1–3)", wren("Ley", None, "seasons 1–3")),
    "version": said("Wren Halloran as Ley (English version)", wren("Ley", None, "English version")),
    "release": said("Wren Halloran as Ley (Australian release)", wren("Ley", None, "Australian release")),
    "dubbed": said(
        "Wren Halloran as Ley (voice dubbed by Kay Linden)", wren("Ley", None, "voice dubbed by Kay Linden")
    ),
    "before": said("Wren Halloran (stand-in) as Ley", wren("Ley", None, "stand-in")),
    "before and after": said("Wren Halloran (voice) as Ley (uncredited)", wren("Ley", None, ["voice", "uncredited"])),
    "singing": said("Wren Halloran as Ley (singing voice)", wren("Ley", None, "singing voice")),
    "before the description": said("Wren Halloran as Ley (voice), a weaver", wren("Ley", "a weaver", "voice")),
    "behind the description": said(
        "Wren Halloran as Ley, a weaver (uncredited)", wren("Ley", "a weaver", "uncredited")
    ),
    "two in one": said(
        "Wren Halloran as Ley (archival footage, uncredited)", wren("Ley", None, ["archival footage", "uncredited"])
    ),
    "photograph": said("Wren Halloran as himself (photograph)", wren("himself", None, "photograph")),
    "body double": said("Wren Halloran as Ley (body double)", wren("Ley", None, "body double")),
    "narrator": said("Wren Halloran (narrator)", wren(notes="narrator")),
    "dual role": said("Wren Halloran as Ley / Owl (double role)", wren(["Ley", "Owl"], None, "double role")),
    # special appearances
    "guest": said("Wren Halloran, guest appearance", wren(notes="guest appearance")),
    "uncredited behind a comma": said("Wren Halloran, uncredited", wren(notes="uncredited")),
    "as guest": said("Wren Halloran as Guest Appearance", wren(notes="Guest Appearance")),
    "in a song": said(
        'Wren Halloran (special appearance in the song "Lamp")', wren(notes='special appearance in the song "Lamp"')
    ),
    "as, in a song": said(
        'Wren Halloran as Special Appearance in the song "Lamp"', wren(notes='Special Appearance in the song "Lamp"')
    ),
    "friendly": said("Wren Halloran as Ley (friendly appearance)", wren("Ley", None, "friendly appearance")),
    # names only, and words before them
    "name": said("Wren Halloran", wren()),
    "name, Jr.": said("Wren Halloran, Jr.", Credit("Wren Halloran, Jr.")),
    "with": said("with Wren Halloran", wren()),
    "introducing": said("Introducing Wren Halloran as Ley", wren("Ley")),
    "and": said("and Wren Halloran as Ley, a weaver", wren("Ley", "a weaver")),
    "two names": said("Wren Halloran and Kay Linden", Credit(["Wren Halloran", "Kay Linden"])),
    "a job": said("Producer Wren Halloran as a juror", wren("a juror", None, "Producer")),
    # several actors, several roles
    "three actors": said(
        "Ada Moss, Bea Moss & Cal Moss as the Trio", Credit(["Ada Moss", "Bea Moss", "Cal Moss"], "the Trio")
    ),
    "actors parted by ;": said("Ada Moss; Bea Moss as the Duo", Credit(["Ada Moss", "Bea Moss"], "the Duo")),
    "paired": said(
        "Ada Moss and Bea Moss as Rook and Finch: two thieves",
        Credit(["Ada Moss", "Bea Moss"], ["Rook", "Finch"], "two thieves"),
    ),
    "not paired": said(
        "Ada Moss and Bea Moss as Rook & Finch & Jay", Credit(["Ada Moss", "Bea Moss"], "Rook & Finch & Jay")
    ),
    "respectively": said(
        "Ada Moss and Bea Moss as Rook and Finch, respectively", Credit("Ada Moss", "Rook"), Credit("Bea Moss", "Finch")
    ),
    "three, respectively": said(
        "Ada Moss, Bea Moss and Cal Moss as Rook, Finch, and Jay, respectively",
        Credit("Ada Moss", "Rook"),
        Credit("Bea Moss", "Finch"),
        Credit("Cal Moss", "Jay"),
    ),
    "two credits": said(
        "Ada Moss as Rook and Bea Moss as Finch (voice)",
        Credit("Ada Moss", "Rook"),
        Credit("Bea Moss", "Finch", None, "voice"),
    ),
    "two credits, ;": said(
        "Ada Moss as Rook; Bea Moss as Finch", Credit("Ada Moss", "Rook"), Credit("Bea Moss", "Finch")
    ),
    "three credits": said(
        "Ada Moss as Rook, Bea Moss as Finch, and Cal Moss as Jay",
        Credit("Ada Moss", "Rook"),
        Credit("Bea Moss", "Finch"),
        Credit("Cal Moss", "Jay"),
    ),
    "two full names": said("Ada Moss as Tess Arroyo & Lina Arroyo", Credit("Ada Moss", ["Tess Arroyo", "Lina Arroyo"])),
    "three roles": said("Ada Moss as Rook/Finch/Jay", Credit("Ada Moss", ["Rook", "Finch", "Jay"])),
    "a list of roles": said(
        "Ada Moss as the Lamp, the Moth, and the Owl", Credit("Ada Moss", ["the Lamp", "the Moth", "the Owl"])
    ),
    "one role": said("Ada Moss as Bread and Butter", Credit("Ada Moss", "Bread and Butter")),
    "a possessive": said("Ada Moss as Dov's Aunt and Lina Arroyo", Credit("Ada Moss", "Dov's Aunt and Lina Arroyo")),
    "an actor's age": said(
        "Ada Moss (younger) and Bea Moss (older) as Rook",
        Credit([Name("Ada Moss", notes="younger"), Name("Bea Moss", notes="older")], "Rook"),
    ),
    # quotes and suffixes
    "nickname in quotes": said(
        'Ada Moss as Ivo "As Is" Brand, a dealer', Credit("Ada Moss", 'Ivo "As Is" Brand', "a dealer")
    ),
    "a role in quotes": said('Ada Moss as "Stop, Thief", a song', Credit("Ada Moss", '"Stop, Thief"', "a song")),
    "an actor in quotes": said("“Shot as Planned” band as the band", Credit("“Shot as Planned” band", "the band")),
    "OBE": said("Ada Moss, OBE, as Lady Ro", Credit("Ada Moss, OBE", "Lady Ro")),
    "M.D.": said("Ada Moss, M.D. as Dr. Ro, Sr., a healer", Credit("Ada Moss, M.D.", "Dr. Ro, Sr.", "a healer")),
    "IV": said("Henri Vale IV as Kin", Credit("Henri Vale IV", "Kin")),
    # markup
    "snd": marked("Wren Halloran{{snd}}Tamsin Ley", wren("Tamsin Ley")),
    "a label with a comma": marked("[[Ada Moss]] as [[Ro, Queen & Knave]]", Credit("Ada Moss", "Ro, Queen & Knave")),
    "a label with as": marked("[[Known as Vell]] as [[Ro]]", Credit("Known as Vell", "Ro")),
    "links and &": marked(
        "[[Ada Moss]] & [[Bea Moss]] as [[The Duo (film)|the Duo]], a pair of thieves",
        Credit(["Ada Moss", "Bea Moss"], "the Duo", "a pair of thieves"),
    ),
    "links and /": marked("[[Ada Moss]] as [[Ro]]/[[Owl]]", Credit("Ada Moss", ["Ro", "Owl"])),
    "nested templates": marked("Ada Moss as Ro {{small|{{nowrap|(voice)}}}}", Credit("Ada Moss", "Ro", None, "voice")),
    "no-break spaces": marked("Ada Moss&nbsp;as&nbsp;Ro", Credit("Ada Moss", "Ro")),
    "italics": marked("Ada Moss as ''Ro'', a diver", Credit("Ada Moss", "Ro", "a diver")),
    "a reference": marked("Ada Moss as Ro<ref>The Quay</ref>, a diver", Credit("Ada Moss", "Ro", "a diver")),
    "bold": marked("'''Ada Moss''' as '''Ro'''", Credit("Ada Moss", "Ro")),
    "a link in the description": marked(
        "Ada Moss as Ro, a [[diver]] of Vell", Credit("Ada Moss", "Ro", "a diver of Vell")
    ),
    # the vote of the section, here of a single line
    "role – actor": said("The Captain – Elio Santé", Credit("Elio Santé", "The Captain")),
    "role: actor, words": said("The Captain: Elio Santé, a sailor", Credit("Elio Santé", "The Captain", "a sailor")),
    "role (actor)": said("The Captain (Elio Santé)", Credit("Elio Santé", "The Captain")),
    "role (actor) – words": said(
        "The Captain (Elio Santé) – a sailor", Credit("Elio Santé", "The Captain", "a sailor")
    ),
    "role (actor): words": said(
        "The Captain (Elio Santé): He drinks. A lot.", Credit("Elio Santé", "The Captain", "He drinks. A lot.")
    ),
    "role ... actor": said("The Captain ... Petra Lunde", Credit("Petra Lunde", "The Captain")),
    "roles – actor": said("The Captain / The Owl – Petra Lunde", Credit("Petra Lunde", ["The Captain", "The Owl"])),
    "role (note) – actor": said("The Owl (voice) – Petra Lunde", Credit("Petra Lunde", "The Owl", None, "voice")),
    "role – actor, note": said(
        "The Owl – Petra Lunde, uncredited", Credit("Petra Lunde", "The Owl", None, "uncredited")
    ),
    "actor – role": said("Elio Santé – The Captain", Credit("Elio Santé", "The Captain")),
    "role – link": marked("Hollow – [[Wren Halloran]]", wren("Hollow")),
    "link – role": marked("[[Wren Halloran]] – Hollow", wren("Hollow")),
    # signs of footnotes, and others that nobody is
    "a raised sign": marked("Wren Halloran<sup>V</sup> as Tamsin", wren("Tamsin")),
    "raised letters of an ordinal": marked("Wren Halloran as the 1<sup>st</sup> guard", wren("the 1st guard")),
    "a dagger": said("Wren Halloran† as Tamsin*", wren("Tamsin")),
    "and others": said("Ada Moss, Bea Moss and others as Soldiers", Credit(["Ada Moss", "Bea Moss"], "Soldiers")),
    "a couple and others": said(
        "Ada Moss and Bea Moss and others as Soldiers", Credit(["Ada Moss", "Bea Moss"], "Soldiers")
    ),
    "a particle": said("Ada af Hag plays Rook", Credit("Ada af Hag", "Rook")),
    "others": said("Ada Moss, Bea Moss, others", Credit(["Ada Moss", "Bea Moss"])),
    # joints
    "a glued dash": marked("[[Wren Halloran]]-Tamsin Ley", wren("Tamsin Ley")),
    "links joined by and": marked("[[Mell]] and [[Rusk]] as themselves", Credit(["Mell", "Rusk"], "themselves")),
    "links parted by a slash": marked(
        "[[Mell]] / [[Rusk]] as [[Ro]] / [[Owl]]", Credit(["Mell", "Rusk"], ["Ro", "Owl"])
    ),
    "(respectively)": said(
        "Ada Moss and Bea Moss as Rook and Finch (respectively)",
        Credit("Ada Moss", "Rook"),
        Credit("Bea Moss", "Finch"),
    ),
    "respectively before as": said(
        "Ada Moss and Bea Moss, respectively, as Rook and Finch",
        Credit("Ada Moss", "Rook"),
        Credit("Bea Moss", "Finch"),
    ),
    "as, respectively,": said(
        "Ada Moss and Bea Moss as, respectively, Rook and Finch",
        Credit("Ada Moss", "Rook"),
        Credit("Bea Moss", "Finch"),
    ),
    "respectively of one role": said(
        "Ada Moss and Bea Moss, respectively, as the Duo", Credit(["Ada Moss", "Bea Moss"], "the Duo")
    ),
    "a list with &": said(
        "Ada Moss as the Lamp, the Moth & the Owl", Credit("Ada Moss", ["the Lamp", "the Moth", "the Owl"])
    ),
    "a second credit behind a description": said(
        "Ada Moss as Rook, a thief; Bea Moss as Finch",
        Credit("Ada Moss", "Rook", "a thief"),
        Credit("Bea Moss", "Finch"),
    ),
    "a run in parentheses": said(
        "Ada Moss (a clerk), Bea Moss (a diver), Cal Moss",
        Credit("Ada Moss", "a clerk"),
        Credit("Bea Moss", "a diver"),
        Credit("Cal Moss"),
    ),
    # more verbs, and more ways to appear
    "is": said("Wren Halloran is Tamsin Ley", wren("Tamsin Ley")),
    "note behind a description": said(
        "Wren Halloran as Tamsin – a weaver, uncredited", wren("Tamsin", "a weaver", "uncredited")
    ),
    # sentences: who plays somebody that is told of, and no names out of what is told
    "is told of": said(
        "Dessa Moor (Petra Lunde) is the harbour clerk, known as the Owl.",
        Credit("Petra Lunde", "Dessa Moor", "is the harbour clerk, known as the Owl."),
    ),
    "has a mark first, in characters": character(
        "Dessa Moor: a clerk who is known as the Owl.", Credit((), "Dessa Moor", "a clerk who is known as the Owl.")
    ),
    "also": said("also Wren Halloran as a juror", wren("a juror")),
    # a slash between full names
    "slash": said("Wren Halloran / Zora Quill as Dessa", Credit(["Wren Halloran", "Zora Quill"], "Dessa")),
    "bare slash": said("Wren Halloran/Zora Quill as Dessa", Credit(["Wren Halloran", "Zora Quill"], "Dessa")),
    "slash in a name": said("Wren/Zora as Dessa", Credit("Wren/Zora", "Dessa")),
    "can be seen as": said("Wren Halloran can be seen as a juror", wren("a juror")),
    "makes a special appearance as": said(
        "Wren Halloran makes a special appearance as Ley", wren("Ley", None, "special appearance")
    ),
    "as the voice of": said("Wren Halloran as the voice of Ley", wren("Ley", None, "voice")),
    "in a dual role as": said("Wren Halloran in a dual role as Ley and Owl", wren(["Ley", "Owl"], None, "dual role")),
    "a dual role behind": said("Wren Halloran as Ley and Owl (dual role)", wren(["Ley", "Owl"], None, "dual role")),
    "special appearance behind a dash": said("Wren Halloran – Special Appearance.", wren(notes="Special Appearance")),
    "item song": said('Wren Halloran in the item song "Lamp"', wren(notes='in the item song "Lamp"')),
    "makes a cameo": said("Wren Halloran makes a cameo appearance.", wren(notes="cameo appearance")),
    "also voiced in parentheses": said(
        "Wren Halloran (body played by Kay Linden) as Ley", wren("Ley", None, "body played by Kay Linden")
    ),
    "an apposition": said("Wren Halloran, the sister of Dov, as Tamsin", wren("Tamsin", None, "the sister of Dov")),
    "two full names and an alias": said(
        'Ada Moss as Tess Arroyo and Lina Arroyo, a.k.a. "Captain Moth"',
        Credit("Ada Moss", ["Tess Arroyo", Name("Lina Arroyo", notes='"Captain Moth"')]),
    ),
    "a full stop behind a note": said("Wren Halloran as Ley (uncredited).", wren("Ley", None, "uncredited")),
    "as behind a dash": said("Wren Halloran – as Ley", wren("Ley")),
    "nothing behind dots": said("Ada Moss ... ", Credit("Ada Moss")),
    "a film in italics": marked("Wren Halloran as the Duke in ''Vell, Again''", wren("the Duke in Vell, Again")),
    "a photo": said("Wren Halloran as Ley (photo)", wren("Ley", None, "photo")),
    "another voice": said(
        "Wren Halloran as Ley (singing voice by Kay Linden)", wren("Ley", None, "singing voice by Kay Linden")
    ),
    # words before actors alone
    "with:": said("With: Wren Halloran", wren()),
    "additional voices": said(
        "Additional voices: Ada Moss, Bea Moss", Credit(["Ada Moss", "Bea Moss"], (), None, "Additional voices")
    ),
    "an opening before a credit": said("With: Wren Halloran as Ley", wren("Ley")),
    # a way to appear between actor and role, or in the place of the role
    "in a cameo appearance as": said(
        "Wren Halloran in a cameo appearance as a warden", wren("a warden", None, "cameo appearance")
    ),
    "in a special appearance as": said(
        "Wren Halloran in a special appearance as Judge Ley", wren("Judge Ley", None, "special appearance")
    ),
    "in an extended cameo as": said(
        "Wren Halloran in an extended cameo as Ley, a weaver", wren("Ley", "a weaver", "extended cameo")
    ),
    "in a cameo as": said("Wren Halloran in a cameo as Ley", wren("Ley", None, "cameo")),
    "in an uncredited role as": said(
        "Wren Halloran in an uncredited role as Ley", wren("Ley", None, "uncredited role")
    ),
    "in archive footage as": said("Wren Halloran in archive footage as Ley", wren("Ley", None, "archive footage")),
    "a role in archive footage": said(
        "Wren Halloran as Ley in archive footage", wren("Ley", None, "in archive footage")
    ),
    "archive footage": said("Wren Halloran in archive footage", wren(notes="in archive footage")),
    "an undisclosed role": said("Wren Halloran in an undisclosed role", wren(notes="in an undisclosed role")),
    "a role in a place": said("Wren Halloran as a juror in a small town", wren("a juror in a small town")),
    # more notes of the closed list
    **{
        f"({note})": said(f"Wren Halloran as Ley ({note})", wren("Ley", None, note))
        for note in (
            "voice-over",
            "voiceover",
            "voice-over by Tam Oye",
            "voice over by Tam Oye",
            "cameos",
            "special participation",
            "uncredited role",
            "not credited",
            "billed as W. Halloran",
            "credited W. Halloran",
            "stock footage",
            "archival",
            "archive photo",
            "singing",
            "voice and motion capture",
        )
    },
    "[cameo]": said("Wren Halloran as herself [cameo]", wren("herself", None, "cameo")),
    "[of no list]": said("Wren Halloran as Ley [sic]", wren("Ley")),
    # a slash with a blank on one side, and behind a parenthesis
    "slash, blank": said("Wren Halloran as Ley/ Owl", wren(["Ley", "Owl"])),
    "blank, slash": said("Wren Halloran as Ley /Owl", wren(["Ley", "Owl"])),
    "slash behind glosses": said(
        "Wren Halloran as Ada Ley (thief)/ Owl (moth)",
        wren([Name("Ada Ley", notes="thief"), Name("Owl", notes="moth")]),
    ),
    "herself/host": said("Wren Halloran as herself/host", wren(["herself", "host"])),
    "s/o": said("Wren Halloran as Ley s/o Orr", wren("Ley s/o Orr")),
    # several roles, then what is said of them
    "three and three, described": said(
        "Ada Moss, Bea Moss and Cy Moss as Rook, Finch, and Wren: thieves",
        Credit(["Ada Moss", "Bea Moss", "Cy Moss"], ["Rook", "Finch", "Wren"], "thieves"),
    ),
    "three and three, a comma": said(
        "Ada Moss, Bea Moss and Cy Moss as Rook, Finch and Wren, the harbour thieves",
        Credit(["Ada Moss", "Bea Moss", "Cy Moss"], ["Rook", "Finch", "Wren"], "the harbour thieves"),
    ),
    "three roles, described": said(
        "Wren Halloran as Rook, Finch, and Wren; thieves", wren(["Rook", "Finch", "Wren"], "thieves")
    ),
    "three roles, a comma": said(
        "Wren Halloran as Rook, Finch and Wren, thieves", wren("Rook", "Finch and Wren, thieves")
    ),
    "two and three": said(
        "Ada Moss and Bea Moss as Rook, Finch and Wren, thieves",
        Credit(["Ada Moss", "Bea Moss"], "Rook", "Finch and Wren, thieves"),
    ),
    "and various others": said(
        "Wren Halloran as Rook, Finch, Dov Orr, and various others", wren(["Rook", "Finch", "Dov Orr"])
    ),
    # words before a credit
    "child artist": said("Child artist: Baby Halloran as Ley", Credit("Baby Halloran", "Ley")),
    "uncredited before": said("Uncredited: Wren Halloran as herself", wren("herself", None, "Uncredited")),
    "a special appearance before": said(
        "Special appearance: Wren Halloran as Ley, a weaver", wren("Ley", "a weaver", "Special appearance")
    ),
    "a cameo before a dash": said("Cameo: Wren Halloran – Ley", wren("Ley", None, "Cameo")),
    "special appearance by": said("Special appearance by Wren Halloran", wren(notes="Special appearance")),
    "special appearance by as": said(
        "Special appearance by Wren Halloran as Ley", wren("Ley", None, "Special appearance")
    ),
    # a break
    "a break": marked("Wren Halloran as '''Ley'''<br />A weaver who hums.", wren("Ley", "A weaver who hums.")),
    "a break, blanks": marked("Wren Halloran as Ley <br> the queen's weaver", wren("Ley", "the queen's weaver")),
    "a break and commas": marked(
        "Wren Halloran as Ley<br />Orr's weaver, a hummer.", wren("Ley", "Orr's weaver, a hummer.")
    ),
    "a break, a note": marked("Wren Halloran as Ley<br />(uncredited)", wren("Ley", None, "uncredited")),
    "a break, a title": marked("Wren Halloran as Ley<br />Queen of Vell", wren("Ley Queen of Vell")),
    "a break behind a colon": marked("Wren Halloran as Ley:<br />A weaver.", wren("Ley", "A weaver.")),
    # the actor at the end
    "said at the end": said(
        "Ley – A weaver who hums. Voiced by Elio Santé.", Credit("Elio Santé", "Ley", "A weaver who hums.", "voice")
    ),
    "played at the end": said(
        "Ley: A weaver, Orr's twin. Played by Elio Santé", Credit("Elio Santé", "Ley", "A weaver, Orr's twin.")
    ),
    "played in parentheses at the end": said(
        "Ley: a weaver who hums (played by Elio Santé)", Credit("Elio Santé", "Ley", "a weaver who hums")
    ),
    "a dubbed actor": said(
        "Elio Santé – Ley, a weaver (voiced by Tam Oye)", Credit("Elio Santé", "Ley", "a weaver", "voiced by Tam Oye")
    ),
    "an apposition of hers": said("Wren Halloran, in her last role, as Ley", wren("Ley", None, "in her last role")),
    "various roles": said("Wren Halloran: Various roles", wren()),
    "see below": said("Wren Halloran – see below", wren()),
    # characters
    "a character": character("The Abbot", Credit((), "The Abbot")),
    "a character, words": character("The Abbot, a stern man", Credit((), "The Abbot", "a stern man")),
    "a character – words": character("The Abbot – a stern man", Credit((), "The Abbot", "a stern man")),
    "a character: words": character("The Abbot: A stern man.", Credit((), "The Abbot", "A stern man.")),
    "a character's actor": character("Wren Halloran as the Abbot", wren("the Abbot")),
    "a character voiced by": character("The Lamp, voiced by Wren Halloran", wren("The Lamp", None, "voice")),
    "a character (portrayed by)": character(
        "The Abbot (portrayed by Wren Halloran), a stern man", wren("The Abbot", "a stern man")
    ),
    "a character (actor)": character("The Abbot (Elio Santé)", Credit("Elio Santé", "The Abbot")),
    "a character's nickname": character("The Abbot (Odo)", Credit((), Name("The Abbot", notes="Odo"))),
}


def article_of(lines: list[str], heading: str, *, wikitext: bool) -> str:
    """An article with the lines in a section, each nested below the one before it."""
    marks = ("* ", "** ") if wikitext else ("- ", "  - ")
    cast = "\n".join(mark + each for mark, each in zip(marks, lines, strict=False))
    if wikitext:
        box = f"{{{{Infobox film\n| name = Vell\n| runtime = 90 minutes\n| starring = {STARRING}\n}}}}"
        return f"{box}\n=={heading}==\n{cast}\n"
    return f"= Vell (film) =\n- Runtime: 90 minutes\n- Starring: {STARRING}\n\n=={heading}==\n{cast}\n"


@pytest.mark.parametrize("name", LINES)
def test_a_line_in_an_article(name: str) -> None:
    case = LINES[name]
    for wikitext in (True, False)[: 1 if case.marked else 2]:
        found = wikifilm.parse(article_of([case.text], case.heading, wikitext=wikitext)).film.cast
        assert tuple(unlinked(each) for each in found) == case.credits


def test_there_are_a_hundred_lines() -> None:
    assert len(LINES) >= 100
    assert len({case.text for case in LINES.values()}) >= 100


# ------------------------------------------------------------------------------------- sections of several lines


def section(*lines: str, heading: str = "Cast", starring: str = STARRING) -> tuple[Credit, ...]:
    text = article_of([], heading, wikitext=True).replace(STARRING, starring)
    found = wikifilm.parse(text.rstrip("\n") + "".join(f"\n* {each}" for each in lines)).film.cast
    return tuple(unlinked(each) for each in found)


def test_lines_vote_together() -> None:
    """One name of the infobox turns the lines beside it, too."""
    assert section("The Captain – Elio Santé", "The Cook – Tam Oye", "Ned – Ola Finn, a thief") == (
        Credit("Elio Santé", "The Captain"),
        Credit("Tam Oye", "The Cook"),
        Credit("Ola Finn", "Ned", "a thief"),
    )


def test_a_name_of_the_infobox_outweighs_links() -> None:
    assert section("Elio Santé – [[The Captain]]", "Tam Oye – [[The Cook]]") == (
        Credit("Elio Santé", "The Captain"),
        Credit("Tam Oye", "The Cook"),
    )


def test_roles_with_their_actors_in_parentheses_and_descriptions() -> None:
    assert section(
        "Captain Orr (Elio Santé) – a sailor", "Ned (Ola Finn): A thief.", "Old Nan (Petra Lunde), who knows"
    ) == (
        Credit("Elio Santé", "Captain Orr", "a sailor"),
        Credit("Ola Finn", "Ned", "A thief."),
        Credit("Petra Lunde", "Old Nan", "who knows"),
    )


def test_a_description_behind_a_dash_is_no_actor() -> None:
    assert section("Elio Santé as The Captain – a diver", "Ola Finn as Ned – Thief") == (
        Credit("Elio Santé", "The Captain", "a diver"),
        Credit("Ola Finn", "Ned", "Thief"),
    )


def test_sections_vote_apart() -> None:
    text = article_of(["Elio Santé – The Captain"], "Cast", wikitext=True)
    text += "===Voices===\n* The Owl – [[Tam Oye]]\n"
    assert [unlinked(each) for each in wikifilm.parse(text).film.cast] == [
        Credit("Elio Santé", "The Captain"),
        Credit("Tam Oye", "The Owl", group="Voices"),
    ]


def test_characters_of_a_section_in_it() -> None:
    text = article_of(["The Abbot, a stern man"], "Characters", wikitext=True) + "===Guests===\n* The Prior\n"
    assert list(wikifilm.parse(text).film.cast) == [
        Credit((), "The Abbot", "a stern man"),
        Credit((), "The Prior", group="Guests"),
    ]


# --------------------------------------------------------------------------------------------------- writing


class Text(NamedTuple):
    """An article with a line of a cast."""

    lines: list[str]
    credits: tuple[Credit, ...]
    """Who plays whom in the last line."""
    heading: str
    wikitext: bool


def texts() -> Iterator[tuple[str, Text]]:
    """Give all lines, the sixty of the corpus too, in both dialects where they read in both."""
    for name, case in LINES.items():
        yield f"{name!r}", Text([case.text], case.credits, case.heading, wikitext=True)
        if not case.marked:
            yield f"{name!r}, plain", Text([case.text], case.credits, case.heading, wikitext=False)
    for number, line in CORPUS.items():
        lines = [UNDER[number], line.text] if number in UNDER else [line.text]
        yield f"{number}", Text(lines, line.credits, "Cast", wikitext=True)
        if number not in MARKUP:
            yield f"{number}, plain", Text(lines, line.credits, "Cast", wikitext=False)


TEXTS = dict(texts())


def words(credit: Credit, part: str) -> str | None:
    """The words of a part of a credit: of its first actor or role, its last note or its description."""
    if part == "description":
        return credit.description
    if part == "notes":
        return credit.notes[-1] if credit.notes else None
    names: tuple[Name, ...] = getattr(credit, part)
    return names[0].name if names else None


def renewed(old: str, part: str) -> str:
    """The words that take the place of a part's; a description begins as the old one does, since that is a mark."""
    return NEW[part][0].upper() + NEW[part][1:] if part == "description" and not old[0].islower() else NEW[part]


def changed(credit: Credit, part: str) -> Credit:
    """The credit with other words in the place of those of a part."""
    if part == "description":
        return attrs.evolve(credit, description=renewed(credit.description or "", part))
    if part == "notes":
        return attrs.evolve(credit, notes=[*credit.notes[:-1], NEW[part]])
    first, *rest = getattr(credit, part)
    change: dict[str, Any] = {part: (attrs.evolve(first, name=NEW[part]), *rest)}
    return attrs.evolve(credit, **change)


def edited(text: str, index: int, part: str, *, nested: bool) -> str:
    """The article in which a part of a credit has changed, and nothing else of what the article says."""
    article = wikifilm.parse(text)
    cast = article.film.cast
    side_by_side = cast[0].children if nested else cast
    wanted = (*side_by_side[:index], changed(side_by_side[index], part), *side_by_side[index + 1 :])
    asked = (attrs.evolve(cast[0], children=wanted),) if nested else wanted
    made = article.edit(cast=asked)
    assert made.film == attrs.evolve(article.film, cast=asked)
    assert wikifilm.parse(made.text).film == made.film
    return made.text


def spelled(text: str, old: str, new: str) -> Iterator[str]:
    """Give the text with one occurrence of old words replaced, in a link by a label where it had none."""
    for found in re.finditer(re.escape(old), text):
        before, after = text[: found.start()], text[found.end() :]
        yield before + new + after
        if before.endswith("[[") and after.startswith("]]"):
            yield f"{before}{old}|{new}{after}"


def cut(text: str, note: str) -> str:
    """The text without a note, and without the comma and the parentheses that are its own."""
    return re.sub(rf"(?: \((?:'')?|, | (?=in )){re.escape(note)}(?:(?:'')?\))?", "", text, count=1)


ANEW = {
    # a note that stands in the words between actor and role takes these words along
    ("Wren Halloran voices Tamsin Ley", "notes"): "Wren Halloran as Tamsin Ley (stunts)",
    ("Wren Halloran appears in archive footage as the Abbot", "notes"): "Wren Halloran as the Abbot (stunts)",
    ("Wren Halloran cameos as a juror", "notes"): "Wren Halloran as a juror (stunts)",
    ("Wren Halloran makes a cameo as a juror", "notes"): "Wren Halloran as a juror (stunts)",
    ("Wren Halloran provides the voice of the Lamp", "notes"): "Wren Halloran as the Lamp (stunts)",
    ("The Lamp, voiced by Wren Halloran", "notes"): "Wren Halloran as The Lamp (stunts)",
    ("The Lamp voiced by Wren Halloran", "notes"): "Wren Halloran as The Lamp (stunts)",
    ("The Lamp (voiced by Wren Halloran)", "notes"): "Wren Halloran as The Lamp (stunts)",
    ("The Twins, voiced by Ada Moss and Bea Moss", "notes"): "Ada Moss, Bea Moss as The Twins (stunts)",
    (CORPUS[48].text, "notes"): "Petra Lunde as Hollow King (stunts)",
    (CORPUS[55].text, "notes"): "Sol Brandvold as the Marsh (stunts), the film's unseen antagonist.",
    # a way to appear that stands in the place of a role
    ("Wren Halloran as Guest Appearance", "notes"): "Wren Halloran (stunts)",
    (LINES["as, in a song"].text, "notes"): "Wren Halloran (stunts)",
    (CORPUS[43].text, "notes"): "Meenal Rao (stunts)",
    (LINES["a note in the place of the role"].text, "notes"): "Wren Halloran (stunts)",
    # a job before the name
    ("Producer Wren Halloran as a juror", "notes"): "Wren Halloran as a juror (stunts)",
    # a line that would say another thing without its words
    (LINES["makes a special appearance as"].text, "notes"): "Wren Halloran as Ley (stunts)",
    (LINES["as the voice of"].text, "notes"): "Wren Halloran as Ley (stunts)",
    (LINES["in a dual role as"].text, "notes"): "Wren Halloran as Ley / Owl (stunts)",
    (LINES["a dual role behind"].text, "notes"): "Wren Halloran as Ley / Owl (stunts)",
    (LINES["special appearance behind a dash"].text, "notes"): "Wren Halloran (stunts)",
    (LINES["makes a cameo"].text, "notes"): "Wren Halloran (stunts)",
    (LINES["an apposition of hers"].text, "notes"): "Wren Halloran as Ley (stunts)",
    (LINES["an apposition"].text, "notes"): "Wren Halloran as Tamsin (stunts)",
    (LINES["in a cameo appearance as"].text, "notes"): "Wren Halloran as a warden (stunts)",
    (LINES["in a special appearance as"].text, "notes"): "Wren Halloran as Judge Ley (stunts)",
    (LINES["in an extended cameo as"].text, "notes"): "Wren Halloran as Ley (stunts), a weaver",
    (LINES["in a cameo as"].text, "notes"): "Wren Halloran as Ley (stunts)",
    (LINES["in an uncredited role as"].text, "notes"): "Wren Halloran as Ley (stunts)",
    (LINES["in archive footage as"].text, "notes"): "Wren Halloran as Ley (stunts)",
    (LINES["[cameo]"].text, "notes"): "Wren Halloran as herself (stunts)",
    (LINES["uncredited before"].text, "notes"): "Wren Halloran as herself (stunts)",
    (LINES["a special appearance before"].text, "notes"): "Wren Halloran as Ley (stunts), a weaver",
    (LINES["a cameo before a dash"].text, "notes"): "Wren Halloran as Ley (stunts)",
    (LINES["special appearance by"].text, "notes"): "Wren Halloran (stunts)",
    (LINES["special appearance by as"].text, "notes"): "Wren Halloran as Ley (stunts)",
    (LINES["said at the end"].text, "notes"): "Elio Santé as Ley (stunts), A weaver who hums.",
    (LINES["said at the end"].text, "description"): "Elio Santé as Ley (voice), A tinker of renown",
    (LINES["played at the end"].text, "description"): "Elio Santé as Ley, A tinker of renown",
    # a role that is parted as the other one is
    (LINES["a break, a title"].text, "roles"): "Wren Halloran as Yorick Vane",
    (LINES["herself/host"].text, "roles"): "Wren Halloran as Yorick Vane / host",
    # one of two notes in one parenthesis
    (LINES["two in one"].text, "notes"): "Wren Halloran as Ley (archival footage) (stunts)",
    (CORPUS[37].text, "notes"): "Theo Marrick as The Elevator (voice) (stunts)",
    # words that hold markup of their own
    (LINES["a link in the description"].text, "description"): "Ada Moss as Ro, a tinker of renown",
    (CORPUS[14].text, "roles"): "Mira Dell as Yorick Vane",
    (LINES["raised letters of an ordinal"].text, "roles"): "Wren Halloran as Yorick Vane",
    (LINES["a film in italics"].text, "roles"): "Wren Halloran as Yorick Vane",
}
"""Lines that are written anew, in whole or where the part stands with its words."""
UNSETTLED = frozenset(
    (
        (LINES["additional voices"].text, "notes"),
        (LINES["a job cameos"].text, "notes"),
        (LINES["role (note) – actor"].text, "notes"),
        (LINES["role – actor, note"].text, "notes"),
        (CORPUS[54].text, "notes"),
        (CORPUS[60].text, "roles"),
    )
)
"""Changes of which it is not settled how they are written."""
CHANGES = [
    (name, index, part)
    for name, text in TEXTS.items()
    for index, credit in enumerate(text.credits)
    for part in NEW
    if words(credit, part) is not None and (text.lines[-1], part) not in UNSETTLED
]


@pytest.mark.parametrize(("name", "index", "part"), CHANGES)
def test_one_part_of_a_line_changes_alone(name: str, index: int, part: str) -> None:
    lines, credits_of_it, heading, wikitext = TEXTS[name]
    before, old = article_of(lines, heading, wikitext=wikitext), words(credits_of_it[index], part)
    assert old is not None
    after = edited(before, index, part, nested=len(lines) > 1)
    anew = ANEW.get((lines[-1], part))
    if anew is not None:
        assert after == before.replace(lines[-1], anew)
    elif part != "notes":
        assert after in spelled(before, old, renewed(old, part))
    else:  # it stands behind the names, where the old one may have stood before the role
        assert NEW[part] in after
        assert after in spelled(before, old, NEW[part]) or cut(after, NEW[part]) == cut(before, old) != before


@pytest.mark.parametrize(
    ("line", "description", "written"),
    [
        ("Wren Halloran as Maj. Fenn. He hums.", "a weaver", "Wren Halloran as Maj. Fenn, a weaver"),
        ("Wren Halloran as Ley, a weaver", "Queen: of Vell", "Wren Halloran as Ley, Queen: of Vell"),
        ("Wren Halloran as Ley – a weaver", None, "Wren Halloran as Ley"),
        (
            "[[Wren Halloran]] as Ley",
            "a weaver",
            "[[Wren Halloran]] as Ley, a weaver",
        ),
        ("The Lamp, voiced by Wren Halloran", "a weaver", "The Lamp, voiced by Wren Halloran, a weaver"),
        ("The Abbot (played by Wren Halloran)", "a weaver", "The Abbot (played by Wren Halloran), a weaver"),
        ("The Captain – Elio Santé", "a weaver", "The Captain – Elio Santé, a weaver"),
        ("The Captain (Elio Santé)", "a weaver", "The Captain (Elio Santé), a weaver"),
        ("The Captain (Elio Santé) – a sailor", None, "The Captain (Elio Santé)"),
        ("Wren Halloran voices Ley", "a weaver", "Wren Halloran voices Ley, a weaver"),
        ("Wren Halloran ... Ley", "a weaver", "Wren Halloran ... Ley, a weaver"),
    ],
)
def test_a_description_that_comes_and_goes(line: str, description: str | None, written: str) -> None:
    article = wikifilm.parse(article_of([line], "Cast", wikitext=True))
    wanted = attrs.evolve(article.film.cast[0], description=description)
    made = article.edit(cast=[wanted])
    assert made.film.cast == (wanted,)
    assert made.text == article_of([written], "Cast", wikitext=True)


@pytest.mark.parametrize(
    ("line", "roles", "written"),
    [
        ("Wren Halloran", ["Ley"], "Wren Halloran as Ley"),
        ("[[Wren Halloran]] as Ley, a weaver", ["Ley", "Owl"], "[[Wren Halloran]] as Ley / Owl, a weaver"),
        ("Wren Halloran as [[Ley]] / [[Owl]]", [Name("Owl", "Owl")], "Wren Halloran as [[Owl]]"),
        ("Wren Halloran as Ley/Owl/Moth", ["Ley", "Moth"], "Wren Halloran as Ley/Moth"),
        ("Wren Halloran voices Ley", ["Ley", "Owl"], "Wren Halloran voices Ley / Owl"),
        (
            "Wren Halloran as Ley aka Owl, a thief",
            [Name("Ley", notes="Moth")],
            "Wren Halloran as Ley aka Moth, a thief",
        ),
        ("Wren Halloran as Ley aka Owl, a thief", [Name("Ley", notes=())], "Wren Halloran as Ley, a thief"),
        ("Wren Halloran as Ley (Owl)", [Name("Ley", notes="Moth")], "Wren Halloran as Ley (Moth)"),
        ("Wren Halloran as Ley, a thief", [Name("Ley", notes="Moth")], "Wren Halloran as Ley (Moth), a thief"),
        ("The Captain – Elio Santé", ["Orr"], "Orr – Elio Santé"),
        ("The Captain – Elio Santé, a sailor", ["Orr", "Owl"], "Orr / Owl – Elio Santé, a sailor"),
    ],
)
def test_other_roles(line: str, roles: list[str | Name], written: str) -> None:
    article = wikifilm.parse(article_of([line], "Cast", wikitext=True))
    wanted = attrs.evolve(article.film.cast[0], roles=roles)
    made = article.edit(cast=[wanted])
    assert made.text == article_of([written], "Cast", wikitext=True)
    assert made.film.cast == (wanted,)


def test_a_sentence_behind_a_role_describes_it() -> None:
    assert section("The Captain – Elio Santé", "The Cook – a man of few words who sings") == (
        Credit("Elio Santé", "The Captain"),
        Credit((), "The Cook", "a man of few words who sings"),
    )
