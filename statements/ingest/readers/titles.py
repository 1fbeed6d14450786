"""The outlet in a page's title: “The Placeholder Post” of “Talks resume | World | The Placeholder Post”."""

import re
from collections.abc import Sequence

_SEPARATOR = re.compile(r"\s+[|–—•·»:-]\s+|\s*\|\s*")
_SECTIONS = frozenset(
    "world news politics business opinion sport sports europe asia africa americas international home live video videos photos"
    " analysis culture economy science health technology world-news top-stories latest breaking updates explainer podcast"
    " мир политика экономика общество новости главное welt politik wirtschaft nachrichten ausland inland kultur monde économie"
    " société actualités".split()
)
_SMALL = frozenset("of and the for de du des la le les et und der die das im am и en in".split())
_PRESS = re.compile(
    r"\b(?:News|Times|Post|Journal|Gazette|Herald|Tribune|Telegraph|Press|Agency|TV|Television|Radio|Daily|Weekly|Magazine"
    r"|Review|Chronicle|Observer|Mail|Courier|Bulletin|Dispatch|Zeitung|Nachrichten|Rundfunk|Новости|Газета|Известия)\b"
    r"|\w\.[a-z]{2,12}$"
)
_LONGEST_TITLE = 500
_MOST_WORDS = 5
_MOST_CHARACTERS = 60


def outlet_in_title(title: str, headings: Sequence[str], named: Sequence[str] = ()) -> str:
    """The last part that is no section, if it is plainly a name; empty where a heading goes on with it.

    What stands before the first mark is the headline, as a heading of the page shows, or else the mark and the name do;
    and never one that is not what the page's data name.
    """
    marks = list(_SEPARATOR.finditer(title)) if len(title) <= _LONGEST_TITLE else []
    while marks and _is_section(title[marks[-1].end() :]):
        title = title[: marks.pop().start()]
    if not marks:
        return ""
    name, before = title[marks[-1].end() :].strip(), _key(title[: marks[-1].start()])
    if not _is_name(name) or any(_key(heading) == f"{before} {_key(name)}" for heading in headings):
        return ""
    if named and not any(_have_one_beginning(before, _key(other)) for other in named):
        return ""
    is_confirmed = any(_key(heading) and before.startswith(_key(heading)) for heading in (*headings, *named))
    is_plain = "|" in marks[-1].group() or bool(_PRESS.search(name))
    return name if is_confirmed or is_plain and len(before.split()) > 3 else ""


def _have_one_beginning(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _is_section(part: str) -> bool:
    return "-".join(part.casefold().split()) in _SECTIONS


def _is_name(part: str) -> bool:
    words = part.split()
    return (
        0 < len(words) <= _MOST_WORDS
        and len(part) <= _MOST_CHARACTERS
        and not re.search(r"[?!“”\"«»„,;]", part)
        and (part[0].isupper() or bool(_PRESS.search(part)))
        and all(word in _SMALL or not word[0].isalpha() or word[0].isupper() for word in words[1:])
        and words[0].casefold() not in ("by", "live", "von", "par")
    )


def _key(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
