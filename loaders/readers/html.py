"""HTML files: what a reader of the page sees of its text; nothing in it is run, fetched or expanded."""

from __future__ import annotations

import codecs
import re
from pathlib import Path
from typing import Any

from lxml import etree

from loaders.readers.source import Extract, UnreadableFile
from loaders.readers.text import decode

LEAST_MAIN_TEXT = 200  # characters: a main part with fewer is not the text of the page

_UNSEEN = frozenset(
    """script style noscript template title nav svg math canvas iframe object embed applet audio video map form select
    button input textarea datalist dialog frame frameset noframes""".split()
)
_BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer h1 h2
    h3 h4 h5 h6 header hr html legend li main ol p pre section summary table tbody tfoot thead tr ul""".split()
)
_HEADINGS = {"h1": "# ", "h2": "## ", "h3": "### ", "h4": "### ", "h5": "### ", "h6": "### "}
_IN_LAYOUT_TABLES = frozenset(("table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "form"))
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]{0,500}(?:\[[^\]]{0,20000}\]\s{0,20})?>", re.IGNORECASE)
_DAY = re.compile(r"(?:1[6-9]|20)\d\d-[01]\d-[0-3]\d")
_DATE_FIELDS = (
    "article:published_time dc.date dc.date.issued dcterms.date dcterms.issued citation_publication_date date pubdate "
    "publication_date datepublished"
).split()


def extract(data: bytes, path: Path) -> Extract:
    """The text of a page: its main part where it marks one, without menus, forms and scripts.

    Raises UnreadableFile where `data` is no text or holds no page.
    """
    text = _decoded(data, path)
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, recover=True, huge_tree=False
    )
    try:
        root = etree.fromstring(_DOCTYPE.sub("", text, count=1).encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise UnreadableFile(f"{path} holds no page of HTML: open it in a browser and save it anew.")
    title = " ".join("".join(root.xpath("string(//title)")).split())
    etree.strip_elements(root, *_UNSEEN, with_tail=False)
    return Extract(pages=(_Page().text_of(_main_part(root)),), title=title or None, date=_date(root))


def _decoded(data: bytes, path: Path) -> str:
    """The page's text in the encoding that it names, or else in the one that its bytes tell."""
    named = _CHARSET.search(data, 0, 4096)
    if named and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            encoding = codecs.lookup(named[1].decode("ascii")).name
            if encoding not in ("utf-8", "iso8859-1", "ascii") and not encoding.startswith("utf-16"):
                return data.decode(encoding)
        except (LookupError, UnicodeError):
            pass  # the page is wrong about itself
    return decode(data, path)


def _main_part(root: Any) -> Any:
    for path in ("//main", "//*[@role='main']", "//article"):
        found = root.xpath(path)
        if len(found) == 1 and len("".join(found[0].itertext())) >= LEAST_MAIN_TEXT:
            return found[0]
    return root


def _date(root: Any) -> str | None:
    """The day of publication that the page's metadata give."""
    fields: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        fields.setdefault(name, meta.get("content") or "")
    for name in _DATE_FIELDS:
        day = _DAY.match(fields.get(name, ""))
        if day:
            return day[0]
    return None


class _Page:
    """Writes the text of elements down as lines: "# " before headings, "- " before list items, tabs between cells."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.prefix = ""
        self.inline: list[str] = []
        self.preformatted = 0

    def text_of(self, root: Any) -> str:
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if not isinstance(element.tag, str):
                continue
            if event == "start":
                if self._start(element):
                    walk.skip_subtree()
            else:
                self._end(element)
                if element is not root:
                    self._add(element.tail)
        self._flush("\n\n")
        return "".join(self.pieces).strip()

    def _start(self, element: Any) -> bool:
        """Begin `element`; true where its content is not to be walked."""
        tag = element.tag
        if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
            return True
        if tag == "table" and not _is_layout(element):
            self._flush("\n\n")
            self._table(element)
            return True
        if tag == "br":
            self.inline.append("\n")
        elif tag in _BLOCKS:
            self._flush("\n" if tag in ("li", "dd", "tr") else "\n\n")
            self.prefix = _HEADINGS.get(tag) or {"li": "- "}.get(tag) or self.prefix
        elif tag in ("td", "th"):
            self._flush("\n\n")
        self.preformatted += tag == "pre"
        self._add(element.text)
        return False

    def _end(self, element: Any) -> None:
        tag = element.tag
        self.preformatted -= tag == "pre"
        if tag in _BLOCKS or tag in ("td", "th"):
            self._flush("\n" if tag in ("li", "tr") else "\n\n")
            if tag in _HEADINGS or tag == "li":
                self.prefix = ""

    def _add(self, text: str | None) -> None:
        """Take up the text between two tags; its line ends count only where they are kept on the page."""
        if text and self.preformatted:
            self.inline += re.split(r"(\n)", text)
        elif text:
            self.inline.append(text.replace("\n", " "))

    def _flush(self, after: str) -> None:
        """Write down what stands in the line that is open."""
        lines = "".join(piece if piece == "\n" else re.sub(r"\s+", " ", piece) for piece in self.inline).split("\n")
        self.inline = []
        words = [" ".join(line.split()) for line in lines]
        words = [line for line in words if line]
        if words:
            joined = " ".join(words) if self.prefix else "\n".join(words)
            self.pieces.append(f"{self.prefix}{joined}{after}")
            self.prefix = ""
        elif after == "\n\n" and self.pieces and not self.pieces[-1].endswith("\n\n"):
            self.pieces[-1] += "\n"

    def _table(self, table: Any) -> None:
        for row in table.iter("caption", "tr"):
            cells = [row] if row.tag == "caption" else [cell for cell in row if cell.tag in ("td", "th")]
            texts = [" ".join("".join(cell.itertext()).split()) for cell in cells]
            if any(texts):
                self.pieces.append("\t".join(texts).rstrip("\t") + "\n")
        self.pieces.append("\n")


def _is_layout(table: Any) -> bool:
    """Whether a table sets the page out instead of holding data: it has lists, headings or tables in its cells."""
    return any(element.tag in _IN_LAYOUT_TABLES for element in table.iterdescendants())
