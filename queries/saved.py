"""A saved query: one file with a Cypher statement under a header that says what it answers and what it needs.

The header is YAML in the comment lines (``//``) that the file begins with::

    // title: Who met whom
    // description: Meetings that the documents report, with the sentence each was read from.
    // parameters:
    //   person: {type: name, of: Person, default: null, description: only meetings of this person}
    //   limit: {type: integer, default: 50, description: at most so many rows}
    // returns: table
    // columns:
    //   first: one of the two
    //   second: the other
    MATCH (a:Person)-[r:MET_WITH]-(b:Person) …

A parameter without a `default` has to be given. `measure` names a measure of `queries.measures` that makes the answer
of the statement's rows; `at scale` names one that gives the statement's answer faster where the graph is large.
A parameter `limit` that ends the statement, after LIMIT, is how many rows are given; to tell whether there are more,
the statement is run with one more.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from graph.errors import LiaisonsError
from graph.stores.guard import NotAReadingStatement, check_reading
from graph.vocabulary import ISO_DATE, vocabulary
from queries.measures import AT_SCALE, MEASURES
from queries.statements import columns_of, limiting, parameters_of

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
PARAMETER_NAME = re.compile(r"[a-z][a-z0-9_]*")
TYPES = ("text", "integer", "number", "date", "name")
RETURNS = ("table", "network")
KEYS = ("title", "description", "parameters", "returns", "columns", "measure", "at scale")
PARAMETER_KEYS = ("type", "of", "default", "choices", "description")
ROWS = "limit"
"""The parameter by which a query takes a number of rows itself, which on the command line is ``--limit``."""
# Options that every saved query has on the command line; a parameter of that name could not be given.
RESERVED = ("format", "graph", "help", "output", "print", "queries", "timeout")


class SavedQueryError(LiaisonsError):
    """A saved query that cannot be used as it is written, or a value that it cannot take."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that a saved query takes: `type` is one of `TYPES`; a name is that of a node with a label in `of`."""

    name: str
    type: str
    description: str
    required: bool
    default: Any = None
    of: tuple[str, ...] = ()
    choices: tuple[Any, ...] = ()

    def value(self, given: Any) -> Any:
        """`given`, or the text it was written as, as this parameter's type; raises `SavedQueryError` if it is not."""
        value = self._typed(given)
        if self.choices and value is not None and value not in self.choices:
            raise SavedQueryError(f"{self.name} is {given!r}; it may be {', '.join(map(str, self.choices))}.")
        return value

    def _typed(self, given: Any) -> Any:
        if given is None:
            if self.required:
                raise SavedQueryError(f"{self.name} has to be given, as {self.flag}: {self.description}.")
            return None
        text = given.isoformat() if isinstance(given, datetime.date) else str(given).strip()
        try:
            match self.type:
                case "integer":
                    return int(text)
                case "number":
                    return float(text)
        except ValueError:
            raise SavedQueryError(f"{self.name} is {given!r}; it has to be {self.in_words}.") from None
        if self.type == "date" and not ISO_DATE.fullmatch(text):
            raise SavedQueryError(f"{self.name} is {given!r}; it has to be {self.in_words}.")
        return text

    @property
    def flag(self) -> str:
        """How it is given on the command line."""
        return f"--{self.name.replace('_', '-')}"

    @property
    def in_words(self) -> str:
        """What may be given, as it is told to people."""
        match self.type:
            case "name":
                return "the name of " + " or ".join(f"a{'n' if label[0] in 'EI' else ''} {label}" for label in self.of)
            case "date":
                return "a date such as 2018, 2018-05 or 2018-05-14"
            case "integer":
                return "a whole number"
            case "number":
                return "a number"
        return "text"


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """What a file of saved Cypher says: `columns` are those of its answer with what each holds."""

    name: str
    topic: str
    path: Path
    title: str
    description: str
    statement: str
    parameters: tuple[Parameter, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    returns: str = "table"
    measure: str | None = None
    at_scale: str | None = None

    @property
    def limits_rows(self) -> bool:
        """Whether its own parameter `ROWS` says at most how many rows it gives, and nothing else."""
        number = any(one.name == ROWS and one.type == "integer" for one in self.parameters)
        return number and (self.measure is not None or limiting(self.statement) == ROWS)

    def values(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """The value of every parameter, of its type: as `given`, else its default.

        Raises `SavedQueryError` for one that is missing, unknown or of another type.
        """
        known = {parameter.name for parameter in self.parameters}
        for name in given:
            if name not in known:
                takes = f"it takes {', '.join(sorted(known))}" if known else "it takes none"
                raise SavedQueryError(f"The saved query {self.name} has no parameter {name!r}; {takes}.")
        return {
            parameter.name: parameter.value(given.get(parameter.name, parameter.default))
            for parameter in self.parameters
        }


def read_query(path: Path, topic: str) -> SavedQuery:
    """The saved query that the file at `path` holds, checked.

    Raises `SavedQueryError` with one sentence where the file cannot be read, its header is incomplete or at odds with
    the statement, or the statement does more than read.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SavedQueryError(f"The saved query {path} cannot be read: {error}.") from None
    try:
        return _read(path, topic, text)
    except SavedQueryError as error:
        raise SavedQueryError(f"The saved query {path} cannot be used: {error}") from None


def _read(path: Path, topic: str, text: str) -> SavedQuery:
    if not NAME.fullmatch(path.stem):
        raise SavedQueryError("name the file in lower-case words joined by hyphens, such as who-met-whom.cypher.")
    header, statement = _parted(text)
    _check_keys("the header", header, KEYS, needed=("title", "description", "returns", "columns"))
    if header["returns"] not in RETURNS:
        raise SavedQueryError(f"`returns` is {header['returns']!r}; it may be {' or '.join(RETURNS)}.")
    declared = header.get("parameters") or {}
    columns = header["columns"]
    if not isinstance(declared, dict) or not isinstance(columns, dict):
        raise SavedQueryError("`parameters` and `columns` have to be lists of `name: …` lines.")
    query = SavedQuery(
        name=path.stem,
        topic=topic,
        path=path,
        title=_sentence("title", header["title"]),
        description=_sentence("description", header["description"]),
        statement=statement,
        parameters=tuple(_parameter(name, entry) for name, entry in declared.items()),
        columns={str(name): _sentence(f"the column {name}", meaning) for name, meaning in columns.items()},
        returns=header["returns"],
        measure=header.get("measure"),
        at_scale=header.get("at scale"),
    )
    _check_statement(query)
    return query


def _parted(text: str) -> tuple[dict[str, Any], str]:
    """The header's content and the statement below it."""
    lines = text.splitlines()
    length = next((number for number, line in enumerate(lines) if not line.startswith("//")), len(lines))
    try:
        header = yaml.safe_load("\n".join(line[2:].removeprefix(" ") for line in lines[:length]))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" at line {mark.line + 1}" if mark else ""
        raise SavedQueryError(f"its header is not YAML{where}: {getattr(error, 'problem', error)}.") from None
    if not isinstance(header, dict):
        raise SavedQueryError("it has to begin with a header of comment lines such as `// title: Who met whom`.")
    return header, "\n".join(lines[length:]).strip().rstrip(";")


def _check_keys(where: str, entry: Mapping[str, Any], known: tuple[str, ...], needed: tuple[str, ...]) -> None:
    for key in entry:
        if key not in known:
            raise SavedQueryError(f"{where} has {key!r}, which is none of {', '.join(known)}.")
    for key in needed:
        if entry.get(key) in (None, "", {}):
            raise SavedQueryError(f"{where} lacks {key!r}.")


def _sentence(what: str, value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise SavedQueryError(f"{what} has to be said in words.")
    return " ".join(value.split())


def _parameter(name: str, entry: Any) -> Parameter:
    where = f"the parameter {name}"
    if not PARAMETER_NAME.fullmatch(str(name)) or name in RESERVED:
        raise SavedQueryError(f"{where} needs a lower-case name other than {', '.join(RESERVED)}.")
    if not isinstance(entry, dict):
        raise SavedQueryError(f"{where} needs at least `type` and `description`.")
    _check_keys(where, entry, PARAMETER_KEYS, needed=("type", "description"))
    if entry["type"] not in TYPES:
        raise SavedQueryError(f"{where} is of type {entry['type']!r}; it may be {', '.join(TYPES)}.")
    of = entry.get("of") or []
    labels = tuple([of] if isinstance(of, str) else of)
    if (entry["type"] == "name") != bool(labels) or not set(labels) <= vocabulary().labels.keys():
        raise SavedQueryError(f"{where}: a name, and nothing else, is `of` one or more labels of the vocabulary.")
    plain = Parameter(
        name=name,
        type=entry["type"],
        description=_sentence(where, entry["description"]),
        required="default" not in entry,
        of=labels,
    )
    default = plain.value(entry["default"]) if "default" in entry else None
    choices = tuple(plain.value(choice) for choice in entry.get("choices") or ())
    complete = Parameter(plain.name, plain.type, plain.description, plain.required, default, labels, choices)
    if default is not None:
        complete.value(default)
    return complete


def _check_statement(query: SavedQuery) -> None:
    try:
        check_reading(query.statement)
    except NotAReadingStatement as error:
        raise SavedQueryError(str(error)) from None
    given = set(parameters_of(query.statement))
    declared = {parameter.name for parameter in query.parameters}
    if query.measure is not None and query.measure not in MEASURES:
        raise SavedQueryError(f"there is no measure {query.measure!r}; there are {', '.join(sorted(MEASURES))}.")
    if query.at_scale is not None and query.at_scale not in AT_SCALE:
        raise SavedQueryError(f"nothing is called {query.at_scale!r} at scale; there is {', '.join(sorted(AT_SCALE))}.")
    measure = MEASURES[query.measure] if query.measure else None
    used = given | set(measure.parameters if measure else ())
    if undeclared := sorted(used - declared):
        raise SavedQueryError(f"it uses ${undeclared[0]}, which its header does not declare.")
    if unused := sorted(declared - used):
        raise SavedQueryError(f"its header declares {unused[0]!r}, which it does not use.")
    columns = columns_of(query.statement)
    wanted = list(measure.takes) if measure else list(query.columns)
    if columns != wanted:
        raise SavedQueryError(
            f"it returns {', '.join(columns) or 'no named columns'}, but has to return {', '.join(wanted)}."
        )
    if measure and list(query.columns) != list(measure.gives):
        raise SavedQueryError(f"its columns have to be those of {query.measure}: {', '.join(measure.gives)}.")
