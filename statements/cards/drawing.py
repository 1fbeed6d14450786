"""A card as SVG: geometry and colour by attributes, nothing referred to from outside."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from statements.cards.layout import LEFT, RULE
from statements.cards.typeface import FAMILY, Typeface
from statements.cards.values import HEIGHT, WIDTH, Line, Picture

PAPER, EDGE = "#fbf9f4", "#dcd5c6"
INKS = {"ink": "#1c1a16", "soft": "#5b554a", "accent": "#1f4489", "sign": "#855000"}


def draw(face: Typeface, picture: Picture) -> str:
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}" role="img">'
        "<title>{alt}</title>"
        '<rect width="{w}" height="{h}" fill="{paper}"/><rect width="12" height="{h}" fill="{accent}"/>'
        '<path d="M{left} {rule}H{right}" stroke="{edge}" stroke-width="2"/>'
        "<g font-family=\"'{family}', Georgia, serif\">{lines}</g></svg>",
        w=WIDTH,
        h=HEIGHT,
        alt=picture.alt,
        paper=PAPER,
        accent=INKS["accent"],
        left=LEFT,
        right=WIDTH - LEFT,
        rule=RULE,
        edge=EDGE,
        family=FAMILY,
        lines=format_html_join("", "{}", ((_line(face, line),) for line in picture.lines)),
    )


def _line(face: Typeface, line: Line) -> SafeString:
    """As wide as it was measured, in whatever typeface a reader's machine shows it."""
    return format_html(
        '<text x="{}" y="{}" font-size="{}" fill="{}"{}{} textLength="{}" lengthAdjust="spacingAndGlyphs">{}</text>',
        WIDTH - LEFT if line.at_end else LEFT,
        _number(line.y),
        _number(line.size),
        INKS[line.ink],
        format_html(' xml:lang="{}"', line.language) if line.language else "",
        SafeString(' text-anchor="end"') if line.at_end else "",
        _number(face.width(line.text, line.size)),
        line.text,
    )


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
