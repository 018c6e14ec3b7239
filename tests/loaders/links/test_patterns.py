"""The files in which ways of saying things are declared."""

from collections import Counter
from importlib.resources import files

import pytest
import yaml

FAMILIES = [file for file in files("loaders.links").iterdir() if file.name.endswith(".yaml")]


@pytest.mark.parametrize("file", FAMILIES, ids=lambda file: file.name)
def test_every_rule_is_declared_once_and_says_each_thing_once(file) -> None:
    declared = yaml.safe_load(file.read_text(encoding="utf-8"))
    for section in (part for part in declared.values() if isinstance(part, list)):
        assert not [name for name, count in Counter(entry["rule"] for entry in section).items() if count > 1]
        for entry in section:
            assert not [text for text, count in Counter(entry["says"]).items() if count > 1], entry["rule"]
