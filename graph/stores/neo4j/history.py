"""What a process has seen of the documents in a graph: the server keeps no trace of one that was forgotten."""

from __future__ import annotations


class History:
    """Which documents there are, and at what version this process noticed that others had gone."""

    def __init__(self) -> None:
        self.present: set[str] = set()
        self._gone: dict[str, int] = {}

    def see(self, present: set[str], version: int) -> None:
        """Note that exactly these documents are in the graph at `version`."""
        self._gone |= dict.fromkeys(self.present - present, version)
        for document in present & self._gone.keys():
            del self._gone[document]
        self.present = present

    def gone_since(self, version: int, now: int) -> list[str]:
        """The documents that have gone since `version`; where `now` is lower, the graph was emptied meanwhile."""
        return [document for document, left in self._gone.items() if version and (left > version or now < version)]
