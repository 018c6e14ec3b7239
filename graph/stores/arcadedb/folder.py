"""A graph folder: what marks it as one, the version of its format, and which of its databases is the current one."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from graph.stores.arcadedb.errors import told
from graph.stores.store import StoreError

FORMAT = 1
"""The format of graph folders that this version of Liaisons writes."""

MARKER = "graph.json"


OWN = {MARKER, "graph.new", "lock", "door", "database", "database-2"}


class GraphFolder:
    """The folder at `path`, made where it is missing unless `read_only`.

    Raises `StoreError` where there is none, where it is no graph, and where a newer version wrote it.
    """

    def __init__(self, path: Path, *, read_only: bool) -> None:
        self.path = path
        self.lock = path / "lock"  # by which processes keep out of each other's way
        self.door = path / "door"  # by which readers do, while they open and close
        self.database = path / "database"
        if path.exists() and not path.is_dir():
            raise StoreError(f"{path} is a file, not the folder of a graph; name another with --graph.")
        if self.complete:
            self.look()
        elif read_only:
            what = "is not a graph: it has no graph.json" if path.exists() else "does not exist"
            raise StoreError(f"The graph {path} {what}; make one with: liaisons load PATH --graph {path}")
        else:
            with told(path):
                path.mkdir(parents=True, exist_ok=True)
                if {item.name for item in path.iterdir()} - OWN:
                    raise StoreError(f"{path} is a folder with other things in it; name another with --graph.")

    @property
    def complete(self) -> bool:
        """Whether a graph stands in the folder: one that was interrupted while it was made does not."""
        return (self.path / MARKER).exists()

    def fresh(self) -> Path:
        """A place for a database that may become the current one; what an interrupted run left there is removed."""
        taken = self.complete and self.database.name == "database"
        place = self.path / ("database-2" if taken else "database")
        shutil.rmtree(place, ignore_errors=True)
        return place

    def switch(self, place: Path) -> None:
        """Make the database at `place` the current one, and remove the one that was."""
        marker = self.path / MARKER
        draft = self.path / "graph.new"
        draft.write_text(json.dumps({"format": FORMAT, "database": place.name}) + "\n", encoding="utf-8")
        self.lock.touch()
        self.door.touch()  # also for who may read the folder but make nothing in it
        draft.replace(marker)  # at one stroke: a reader sees the old or the new
        if place != self.database:
            shutil.rmtree(self.database, ignore_errors=True)
        self.database = place

    def look(self) -> None:
        """See which database is the current one: another process may have switched it."""
        marker = self.path / MARKER
        try:
            content = json.loads(marker.read_text(encoding="utf-8"))
            written, name = int(content["format"]), str(content["database"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise StoreError(f"{marker} cannot be read ({error}); load the documents into a new graph.") from error
        if written > FORMAT:
            raise StoreError(
                f"The graph {self.path} was written by a newer version of Liaisons (format {written}, this one knows "
                f"{FORMAT}); update with: pip install --upgrade liaisons"
            )
        self.database = self.path / name
