"""The names of templates of which a reader sees nothing in running text: notes, tags, furniture, boxes, links out."""

from __future__ import annotations

from typing import Final

__all__ = ["HIDDEN"]

HIDDEN: Final = """
Citation needed|Cn|Fact|CN|Cb|Ref needed|Needs citation|Needcitation|Citationneeded|Citation required|Source needed
Source?|Citation-needed|Cite needed|Need citation|Unreferenced inline|Unsourced inline|Fact?|Uncited
Unsourced-inline|When|Who|Who?|Which|Where|Why|How|Whom|By whom|By whom?|Whose|Clarify|Clarification needed|Dubious
Disputed inline|According to whom|According to|Attribution needed|Vague|Specify|Better source|Better
Better source needed|Verify source|Page needed|Pn|Failed verification|Fv|Verification needed|Nonspecific
Weasel inline|Peacock inline|Pov-inline|POV inline|Update inline|Update after|Dead link|Deadlink|Deadurl|Dl
Cbignore|Bare URL inline|Full citation needed|Full|Self-published|Unreliable source?|Unreliable source|Rs?
Primary source inline|Third-party inline|Or|Original research inline|Synthesis inline|Dn|Disambiguation needed
Ambiguous|Webarchive|Wayback|Registration required|Subscription required|Subscription|In lang|Sfn|Sfnp|Sfnm|Sfnmp
Sfns|Snf|Harv|Harvnb|Harvp|Harvtxt|Harvs|Harvcol|Harvcolnb|Harvid|SfnRef|Sfnref|SfnRefs|R|Rp|Ref|Refn|Efn|Efn-ua
Efn-lr|Efn-la|Efn-ur|Efn-lg|Efn-ug|Efn-uc|NoteTag|Note|Note label|Ref label|Ref-label|Notetag|Notelist|Notelist-ua
Notelist-lr|Notelist-la|Notes|NoteFoot|Reflist|Ref list|References|Reference list|RefList|Refs|Refbegin|Refend
Ref begin|Ref end|Reflist-talk|Anchor|Anchors|Shy|Zwj|Zwnj|Zwsp|Wbr|Wordbreak|Void|Null|Citation|Cite
Short description|SHORTDESC:|Shortdesc|Short desc|Italic title|Italictitle|Italics title|Italic title prefixed
DISPLAYTITLE|Lowercase title|Lowercase|Title language|Use dmy dates|Use mdy dates|Use DMY dates|Use MDY dates
EngvarB|EngvarA|Engvar|Use American English|Use British English|Use Indian English|Use list-defined references
Good article|Featured article|Fa|Featured list|Pp|Protected|Hatnote|Main|Main article|Mainarticle|Main articles
See also|Seealso|See|Further|Further information|About|For|For2|For-multi|Other uses|Otheruses|Other uses of
Otheruse|Otherpeople|Other people|Redirect|Redirects|Redirect-multi|Redirect2|Distinguish|Confused
Not to be confused with|Details|Broader|Unreferenced|Unreferenced section|Refimprove|Refimprove section
More citations needed|More references|More footnotes|No footnotes|Nofootnotes|One source|BLP sources|Notability
Multiple issues|Multiple Issues|Article issues|Cleanup|Cleanup rewrite|Copy edit|Copyedit|Tone|Plot|Long plot
Overly detailed|Fan POV|Fansite|In-universe|POV|Advert|Orphan|Update|Outdated|Expand section|Empty section|Stub
Film-stub|Missing information|Lead too short|Lead missing|Lead rewrite|Original research|Prone to spam
Primary sources|Trivia|Spoiler|Endspoiler|Rough translation|Confusing|External links|Cleanup bare URLs
Cleanup-bare URLs|Third-party|Unbalanced|Globalize|Current|Current film|Upcoming film|Future film|In use|Inuse
Under construction|Proposed deletion|Deletable image-caption|Clear|-|Clr|Clear left|Clear right|Clearleft
Clearright|TOC limit|TOClimit|TOC left|TOC right|Toclimit|TOC|Tocleft|Tocright|Col-begin|Col-end|Col-break|Col-2
Col-3|Colbegin|Colend|Col begin|Col end|Col-start|Col div|Div col|Div col end|Divcol|Div col begin|End div col
Columns-list|Div end|Div flex row|Stack|Stack begin|Stack end|Nowrap begin|Nowrap end|Endplainlist|End plainlist
Plainlist end|Endflatlist|Flatlist end|Endhlist|Unindent|Outdent|Multicol|Multicol-break|Multicol-end|Mid|Top
Quote box|Quotebox|Quote Box|Multiple image|Multiple images|Image|Listen|External media|Track listing|Tracklist
Tracklisting|Track list|Tracklist custom|Singles|Extra chronology|Extra album cover|Album ratings|Album reviews
Film ratings|Music ratings|Video game reviews|Certification Table Top|Certification Table Entry
Certification Table Bottom|Album chart|Singlechart|Extra music sample|Audio sample|Navboxes|Navbox|Portal
Portal bar|Portal inline|Subject bar|Authority control|Sister project links|Sisterlinks|Sister project|Wikiquote
Wikiquote-inline|Wikiquote inline|Wikiquotepar|Commons|Commons category|Commonscat|Commons category-inline
Commons-inline|Commons cat|Wikisource|Wikisource-inline|Wikinews|Wiktionary|Wikivoyage|Wikibooks|Link FA|Link GA
Coord|Coords|Good Article|Persondata|Italics|Image requested|Photo requested|Reqphoto|Film needs cast section
IMDb title|IMDB title|Imdb title|IMDb|IMDb name|Imdb name|IMDb episode|IMDb company|Mojo title|Mojo Title|Mojo
Box Office Mojo|Rotten Tomatoes|Rotten-tomatoes|Rottentomatoes|Rotten tomatoes|RottenTomatoes|Metacritic
Metacritic film|Metacritic title|AllMovie title|Allmovie title|AllRovi movie|Allrovi movie|Amg movie|Amg title
AMG movie|AllMovie|Allmovie|AllMovie movie|Tcmdb title|TCMDb title|TCM|BCDb title|Bcdb title|BMDb title
Bollywood Hungama movie|Bollywoodhungama|AFI film|AFI Film|AFI|BFI|BFI film|Screenonline title|Letterboxd title
Letterboxd film|Letterboxd|Elonet title|Elonet|SFDb title|Danish film|Filmsite|FilmAffinity|Filmportal title|EIGA
Hkmdb title|HKMDb title|KMDb film|Kmdb film|Internet Archive film|Internet Archive|Archive.org|Imcdb movie|IMCDb
The Numbers|The numbers|Turner Classic Movies|Discogs master|Discogs release|MusicBrainz release|AllMusic|YouTube
Youtube|YouTube channel|Vimeo|Official website|Official site|Official|Officialwebsite|Facebook|Twitter|Instagram
Wookieepedia|Memory Alpha|Ann|Anime News Network|ANN|Big Cartoon DataBase|Big Cartoon DataBase title|Comicbookdb
Rtdb|Ofdb title|TV Guide|TV.com|Tv.com show|Hulu|Netflix title|Netflix|ISFDB title|OL work|OCLC|Goodreads
Britannica|Wayback Machine|Hs
"""
"""The names, parted by bars and line ends."""
