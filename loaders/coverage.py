"""How much of what was named was also linked: the sentences that name two things or more, and those without a link."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.reading import Reading


@dataclass(slots=True)
class Coverage:
    """Counts of sentences (passages of any kind) that name two things or more, and of those no link was read from."""

    naming_two: int = 0
    unlinked: int = 0

    def add(self, reading: Reading) -> None:
        """Count the passages of `reading`."""
        names: dict[int, int] = {}
        for thing in reading.things:
            for passage in thing.passages:
                names[passage] = names.get(passage, 0) + 1
        naming_two = {passage for passage, count in names.items() if count > 1}
        linked = {passage for link in reading.links for passage in link.passages}
        self.naming_two += len(naming_two)
        self.unlinked += len(naming_two - linked)
