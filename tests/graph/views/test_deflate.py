"""Packing that is the same on every machine, and that any zlib unpacks."""

from __future__ import annotations

import hashlib
import random
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.views import deflate
from graph.views.deflate import deflated

CHANCE = random.Random(5)
PROSE = " ".join(CHANCE.choice("river office of the ferry bank crew session safe fund".split()) for _ in range(9000))
NOISE = CHANCE.randbytes(70_000)


@given(st.lists(st.binary(max_size=40), max_size=6), st.integers(0, 300))
@settings(max_examples=200, deadline=None)
def test_zlib_unpacks_what_was_packed(parts: list[bytes], times: int):
    data = b"".join(parts) * times + b"".join(parts)
    assert zlib.decompress(deflated(data)) == data


@pytest.mark.parametrize(
    ("data", "most"),
    [(b"", 100), (b"a", 100), (bytes(5000), 150), (PROSE.encode(), len(PROSE) // 4), (NOISE, len(NOISE) + 700)],
    ids=["empty", "letter", "zeros", "prose", "noise"],
)
def test_what_repeats_is_packed_into_few_bytes_and_noise_into_hardly_more(data: bytes, most: int):
    packed = deflated(data)
    assert zlib.decompress(packed) == data
    assert len(packed) < most


def test_the_packed_bytes_are_these_on_every_machine():
    packed = deflated(PROSE.encode() + NOISE[:2000] + PROSE.encode())
    assert hashlib.sha256(packed).hexdigest() == "63f380eba670067ca5128ccaa06db0578ccb2661bec9cfd5252ea82ef77529a3"


def test_what_is_too_much_for_one_look_is_packed_in_several(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(deflate, "CHUNK", 5000)
    monkeypatch.setattr(deflate, "BLOCK", 700)
    data = PROSE.encode()[:32_001]
    assert zlib.decompress(deflated(data)) == data


def test_codes_that_would_be_too_long_are_kept_short_enough():
    fibonacci = [1, 1]
    while len(fibonacci) < 24:
        fibonacci.append(fibonacci[-1] + fibonacci[-2])
    data = b"".join(bytes([at]) * count for at, count in enumerate(fibonacci))
    shuffled = bytes(random.Random(1).sample(data, len(data)))
    assert zlib.decompress(deflated(shuffled)) == shuffled
