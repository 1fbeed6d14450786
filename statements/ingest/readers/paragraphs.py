"""Lines to paragraphs: hard-wrapped lines are joined, and an empty line stands between paragraphs."""

import re
from statistics import median

_ENDED = re.compile(r"[.!?…:;。！？][\"'”’»“‘)\]]*$|[•|]$")
_HYPHENATED = re.compile(r"\w[-\u2010]$")


def in_paragraphs(text: str) -> str:
    """The text with as little changed as may be: line ends, and the spaces around them."""
    blocks = [
        [line.rstrip() for line in block.split("\n") if line.strip()] for block in re.split(r"\n[^\S\n]*\n\s*", text)
    ]
    blocks = [block for block in blocks if block]
    if _is_wrapped(blocks):
        return "\n\n".join(paragraph for block in blocks for paragraph in _unwrapped(block))
    return "\n\n".join(line.lstrip() for block in blocks for line in block)


def _is_wrapped(blocks: list[list[str]]) -> bool:
    """Whether lines end where a page's edge was, in the middle of sentences, and not where a paragraph does."""
    inner = [line for block in blocks for line in block[:-1]]
    if not inner:
        return False
    open_ended = [line for line in inner if not _ENDED.search(line)]
    widths = [len(line) for line in inner]
    # Paragraphs and headings begin with capitals; of lines that go on, a good part does not.
    going_on = sum(line.lstrip()[:1].islower() for block in blocks for line in block[1:])
    if going_on < 0.3 * len(inner):
        return False
    return len(open_ended) > 0.6 * len(inner) and 30 <= median(widths) <= 110 and max(widths) <= 1.6 * median(widths)


def _unwrapped(block: list[str]) -> list[str]:
    """Paragraphs of one block. Without empty lines, a line that ends a sentence short of the edge ends a paragraph."""
    width = max(map(len, block))
    paragraphs: list[str] = []
    is_ended = True
    for line in block:
        if is_ended or _is_indented(line, block):
            paragraphs.append(line.strip())
        else:
            paragraphs[-1] = joined(paragraphs[-1], line.strip())
        is_ended = bool(_ENDED.search(line)) and len(line) < 0.75 * width
    return paragraphs


def _is_indented(line: str, block: list[str]) -> bool:
    return line[0].isspace() and sum(other[0].isspace() for other in block) < 0.6 * len(block)


def joined(before: str, after: str) -> str:
    """A hyphen at the end of a line may be the word's own: it stays, and the word is whole again."""
    if before.endswith("\u00ad"):
        return before[:-1] + after
    return before + ("" if _HYPHENATED.search(before) and after[:1].islower() else " ") + after
