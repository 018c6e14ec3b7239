"""DOCX files: paragraphs, headings, lists, tables, text boxes and footnotes of a Word document."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

from loaders.readers.source import PAGE_BREAK, Extract, UnreadableFile

MAX_UNPACKED = 100_000_000  # bytes of one part; the text of a document of a thousand pages has some ten million

_OLD_FORMAT = b"\xd0\xcf\x11\xe0"  # of Word before 2007, and of a document with a password
_DOCUMENT_RELATION = "/officeDocument"
_NOT_SHOWN = frozenset("del moveFrom instrText delText pPr rPr Fallback".split())  # also what was struck out
_CHARACTERS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-", "lastRenderedPageBreak": PAGE_BREAK}
_HEADING_STYLE = re.compile(r"heading (\d)|(title)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def extract(data: bytes, path: Path) -> Extract:
    """The text of a Word document, as it stands when all changes in it are accepted.

    Raises UnreadableFile where it is encrypted or damaged, or a part of it unpacks to more than MAX_UNPACKED bytes.
    """
    if data.startswith(_OLD_FORMAT):
        raise UnreadableFile(
            f"{path} is encrypted or in the format of an old Word: save it as .docx without a password."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            name = _document_name(archive)
            folder = posixpath.dirname(name)
            document = _part(archive, name, path)
            styles = _part(archive, posixpath.join(folder, "styles.xml"), path)
            notes = _part(archive, posixpath.join(folder, "footnotes.xml"), path)
            properties = _part(archive, "docProps/core.xml", path)
    except (zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, OSError, EOFError, NotImplementedError) as error:
        raise UnreadableFile(f"{path} is no DOCX or a damaged one: open it in Word and save it anew.") from error
    if document is None:
        raise UnreadableFile(f"{path} is a ZIP archive, but no Word document: give the files that are in it.")
    body = _Body(styles)
    text = "".join(body.blocks(document))
    if notes is not None:
        text += "".join(body.blocks(notes))
    created = _DAY.match(_first(properties, "created") or "")
    return Extract(pages=(text,), title=_first(properties, "title"), created=created[0] if created else None)


def _document_name(archive: zipfile.ZipFile) -> str:
    """The name of the part that holds the text."""
    names = archive.namelist()
    if "_rels/.rels" in names and archive.getinfo("_rels/.rels").file_size < MAX_UNPACKED:
        for relation in _parsed(archive.read("_rels/.rels")):
            if (relation.get("Type") or "").endswith(_DOCUMENT_RELATION):
                return str(relation.get("Target")).lstrip("/")
    return "word/document.xml"


def _part(archive: zipfile.ZipFile, name: str, path: Path) -> Any:
    """The root element of a part, or None where there is no such part."""
    try:
        part = archive.getinfo(name)
    except KeyError:
        return None
    if part.flag_bits & 1:
        raise UnreadableFile(f"{path} is encrypted: save a copy without a password and load that.")
    if part.file_size > MAX_UNPACKED:  # reading stops there, whatever the archive says of itself
        raise UnreadableFile(
            f"{path} unpacks to more than {MAX_UNPACKED:,} bytes, which no document does: leave it out."
        )
    return _parsed(archive.read(part))


def _parsed(data: bytes) -> Any:
    """The root of an XML text; no entity is expanded, nothing is fetched."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(data, parser)


def _first(root: Any, name: str) -> str | None:
    """The text of the first element called `name`."""
    for element in root.iter("{*}" + name) if root is not None else ():
        return (element.text or "").strip() or None
    return None


def _local(element: Any) -> str:
    """The name of an element without its namespace: Word has two sets of them."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _value(element: Any, *names: str) -> str | None:
    """The ``val`` of the element that `names` lead to from `element`."""
    for name in names:
        element = element.find("{*}" + name) if element is not None else None
    if element is None:
        return None
    return next((value for key, value in element.attrib.items() if key.endswith("}val")), "")


class _Body:
    """Writes blocks down as lines: "# " before headings, "- " before list items, tabs between cells."""

    def __init__(self, styles: Any) -> None:
        self.prefixes: dict[str, str] = {}
        based_on: dict[str, str] = {}
        for style in styles.iter("{*}style") if styles is not None else ():
            identifier = next((value for key, value in style.attrib.items() if key.endswith("styleId")), "")
            name = (_value(style, "name") or "").lower()
            based_on[identifier] = _value(style, "basedOn") or ""
            heading = _HEADING_STYLE.match(name)
            if heading:
                self.prefixes[identifier] = "# " if heading[2] or heading[1] == "1" else "## "
            elif name.startswith("list") or style.find("{*}pPr/{*}numPr") is not None:
                self.prefixes[identifier] = "- "
        for identifier in based_on:
            parent, seen = based_on[identifier], {identifier}
            while parent and parent not in seen and identifier not in self.prefixes:
                seen.add(parent)
                if parent in self.prefixes and self.prefixes[parent] != "- ":
                    self.prefixes[identifier] = self.prefixes[parent]
                parent = based_on.get(parent, "")

    def blocks(self, container: Any) -> Iterator[str]:
        """The text of the paragraphs and tables in `container`, in order."""
        for element in container:
            name = _local(element)
            if name == "p":
                yield from self._paragraph(element)
            elif name == "tbl":
                yield from self._table(element)
            elif name not in _NOT_SHOWN:
                yield from self.blocks(element)

    def _paragraph(self, paragraph: Any) -> Iterator[str]:
        boxes: list[Any] = []
        text = "".join(_runs(paragraph, boxes))
        words = text.strip(" \n\t")
        prefix = self._prefix(paragraph)
        if prefix:
            words = " ".join(words.replace(PAGE_BREAK, " ").split())
        if words:
            breaks = PAGE_BREAK if prefix and text.startswith(PAGE_BREAK) else ""
            yield f"{breaks}{prefix}{words}{chr(10) if prefix == '- ' else chr(10) * 2}"
        for box in boxes:
            yield from self.blocks(box)

    def _prefix(self, paragraph: Any) -> str:
        properties = paragraph.find("{*}pPr")
        if properties is None:
            return ""
        level = _value(properties, "outlineLvl")
        prefix = self.prefixes.get(_value(properties, "pStyle") or "", "")
        if level is not None and level.isdigit() and int(level) < 9:
            return prefix or ("# " if level == "0" else "## ")
        numbered = _value(properties, "numPr", "numId")
        return prefix or ("- " if numbered not in (None, "0") else "")

    def _table(self, table: Any) -> Iterator[str]:
        for row in table.iter("{*}tr"):
            cells = [self._cell(cell) for cell in row.iter("{*}tc") if next(cell.iterancestors("{*}tr")) is row]
            if any(cells):
                yield "\t".join(cells).rstrip("\t") + "\n"
        yield "\n"

    def _cell(self, cell: Any) -> str:
        """The text of a cell on one line, without that of a table inside it, which has rows of its own."""
        own = (paragraph for paragraph in cell.iter("{*}p") if next(paragraph.iterancestors("{*}tc")) is cell)
        pieces = ["".join(_runs(paragraph, [])) for paragraph in own]
        return " ".join(" ".join(pieces).split())


def _runs(element: Any, boxes: list[Any]) -> Iterator[str]:
    """The text inside a paragraph; the text boxes that are anchored there are put on `boxes`."""
    for child in element:
        name = _local(child)
        if name == "t":
            yield child.text or ""
        elif name == "br":
            kind = next((value for key, value in child.attrib.items() if key.endswith("}type")), "")
            yield {"page": PAGE_BREAK, "column": "\n"}.get(kind, "\n")
        elif name in _CHARACTERS:
            yield _CHARACTERS[name]
        elif name == "txbxContent":
            boxes.append(child)
        elif name not in _NOT_SHOWN:
            yield from _runs(child, boxes)
