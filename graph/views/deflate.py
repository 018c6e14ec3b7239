"""Deflated bytes that are the same on every machine: RFC 1951, in the wrapping of RFC 1950.

Every release of zlib packs a little otherwise, and some by what the processor offers; a page is to be the same wherever
it is written. This packs a tenth less tightly, in whole numbers alone, and any zlib, and every browser, unpacks it.
"""

from __future__ import annotations

import heapq
import zlib

import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
Numbers = NDArray[np.int64]
Words = NDArray[np.uint64]

WINDOW = 1 << 15  # bytes that a repeated stretch may lie back
LONGEST = 258  # bytes of a repeated stretch
GRAM = 5  # bytes by which repeated stretches are found: fewer find nearer ones that end sooner
PLACE = 23  # bits of a place among the bytes looked through at once: with those of a gram they fit in one number
CHUNK = (1 << PLACE) - WINDOW  # bytes looked through at once, with a window before them
BLOCK = 1 << 15  # symbols that share their codes
END = 256  # the symbol that ends a block

# The length and the distance at which each symbol starts, and how many bits tell the rest; RFC 1951, section 3.2.5.
_LENGTH_BITS = np.array([0] * 8 + [1] * 4 + [2] * 4 + [3] * 4 + [4] * 4 + [5] * 4 + [0])
_LENGTH_START = np.array([*(3 + np.cumsum([0, *2 ** _LENGTH_BITS[:27]])), LONGEST])
_DISTANCE_BITS = np.array([0, 0, *np.arange(28) // 2])
_DISTANCE_START = 1 + np.cumsum([0, *2 ** _DISTANCE_BITS[:-1]])
_ORDER = (16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15)  # in which lengths of codes are told


def deflated(data: bytes) -> bytes:
    """`data` packed, so that `zlib.decompress` gives it back; equal bytes give equal bytes on every machine."""
    whole = np.frombuffer(data, np.uint8)
    fields: list[tuple[Numbers, Numbers]] = []  # values, and in how many bits each is written
    for start in range(0, max(len(whole), 1), CHUNK):
        symbols, lengths, distances = _parsed(whole[max(0, start - WINDOW) : start + CHUNK], min(start, WINDOW))
        for at in range(0, max(len(symbols), 1), BLOCK):
            part = slice(at, at + BLOCK)
            last = start + CHUNK >= len(whole) and at + BLOCK >= len(symbols)
            fields += _block(symbols[part], lengths[part], distances[part], last=last)
    values, bits = (np.concatenate(column) for column in zip(*fields, strict=True))
    return b"\x78\x9c" + _joined(values.astype(np.uint64), bits) + zlib.adler32(data).to_bytes(4, "big")


def _parsed(seen: Bytes, first: int) -> tuple[Numbers, Numbers, Numbers]:
    """The bytes of `seen` from `first` on as symbols: a byte, or a stretch of so many bytes from so far back.

    For each its byte, length (0 for a byte alone) and distance.
    """
    count = len(seen)
    distance = _back(seen)
    # A stretch goes on while the bytes after it repeat from as far back.
    run_ends = np.append(np.flatnonzero(distance[1:] != distance[:-1]), count - 1) if count else distance
    ends = np.repeat(run_ends, np.diff(run_ends, prepend=-1))
    length = np.where(distance > 0, np.minimum(ends - np.arange(count) + GRAM, LONGEST), 0)
    # A byte alone where a longer stretch begins at the next one.
    length[:-1][length[1:] > length[:-1]] = 0
    text, lengths, distances = seen.tobytes(), length.tolist(), distance.tolist()
    starts, stretches, at = [], [], first
    while at < count:
        size = lengths[at]
        if size:  # perhaps it goes on, though the bytes after it stood nearer, too
            source, most = at - distances[at], min(LONGEST, count - at)
            while size < most and text[source + size] == text[at + size]:
                size += 1
        starts.append(at)
        stretches.append(size)
        at += size or 1
    chosen = np.array(starts, dtype=np.int64)
    return seen[chosen].astype(np.int64), np.array(stretches, dtype=np.int64), distance[chosen]


def _back(seen: Bytes) -> Numbers:
    """For each place how far back the same bytes stood last; 0 where they did not, or too far back."""
    back = np.zeros(len(seen), dtype=np.int64)
    count = len(seen) - GRAM + 1
    if count < 2:
        return back
    gram = np.zeros(count, dtype=np.int64)
    for offset in range(GRAM):
        gram = gram << 8 | seen[offset : offset + count]
    # Sorted by their bytes, then by their places, which both fit in one number.
    ordered = np.sort(gram << PLACE | np.arange(count))
    place = ordered & ((1 << PLACE) - 1)
    before, here = place[:-1], place[1:]
    same = (ordered[:-1] >> PLACE == ordered[1:] >> PLACE) & (here - before <= WINDOW)
    back[here[same]] = (here - before)[same]
    return back


def _block(symbols: Numbers, lengths: Numbers, distances: Numbers, *, last: bool) -> list[tuple[Numbers, Numbers]]:
    """A block of symbols with codes of its own, as values and their bits."""
    stretch = lengths > 0
    length_symbol = np.searchsorted(_LENGTH_START, lengths, side="right") - 1
    distance_symbol = np.searchsorted(_DISTANCE_START, distances, side="right") - 1
    symbols = np.where(stretch, END + 1 + length_symbol, symbols)
    codes, bits = _codes(np.bincount(np.append(symbols, END), minlength=286), 15)
    far_codes, far_bits = _codes(np.bincount(distance_symbol[stretch], minlength=30), 15)
    # A stretch is the code of its length, the rest of it, the code of its distance, the rest of that: 48 bits at most.
    value, width = codes[symbols], bits[symbols]
    for part, size in (
        ((lengths - _LENGTH_START[length_symbol]), _LENGTH_BITS[length_symbol]),
        (far_codes[distance_symbol], far_bits[distance_symbol]),
        ((distances - _DISTANCE_START[distance_symbol]), _DISTANCE_BITS[distance_symbol]),
    ):
        value = np.where(stretch, value | part << width, value)
        width = np.where(stretch, width + size, width)
    told = np.concatenate([bits, far_bits])
    told_codes, told_bits = _codes(np.bincount(told, minlength=19), 7)
    head = np.array([int(last) | 2 << 1 | (286 - 257) << 3 | (30 - 1) << 8 | (19 - 4) << 13, *told_bits[list(_ORDER)]])
    return [
        (head, np.array([17] + [3] * 19)),
        (told_codes[told], told_bits[told]),
        (value, width),
        (codes[END:][:1], bits[END:][:1]),
    ]


def _codes(counts: Numbers, deepest: int) -> tuple[Numbers, Numbers]:
    """Huffman's code for each symbol, its first bit lowest, and its length: 0 for symbols that do not occur."""
    counts = counts.copy()
    if np.count_nonzero(counts) < 2:  # a code needs two
        counts[:2] = np.maximum(counts[:2], 1)
    bits = _depths(counts)
    while bits.max() > deepest:
        counts[counts > 0] = counts[counts > 0] // 2 + 1
        bits = _depths(counts)
    codes = np.zeros(len(counts), dtype=np.int64)
    code = length = 0
    for symbol in np.lexsort((np.arange(len(bits)), bits)).tolist():
        if size := int(bits[symbol]):
            code <<= size - length
            length = size
            codes[symbol] = int(f"{code:0{size}b}"[::-1], 2)
            code += 1
    return codes, bits


def _depths(counts: Numbers) -> Numbers:
    """How deep each symbol lies in Huffman's tree; 0 for those that do not occur."""
    heap = [(int(count), at) for at, count in enumerate(counts) if count]
    heapq.heapify(heap)
    above: dict[int, int] = {}
    joined = len(counts)
    while len(heap) > 1:
        (one, left), (other, right) = heapq.heappop(heap), heapq.heappop(heap)
        above[left] = above[right] = joined
        heapq.heappush(heap, (one + other, joined))
        joined += 1
    depth = {joined - 1: 0}
    for node in sorted(above, reverse=True):
        depth[node] = depth[above[node]] + 1
    return np.array([depth[at] if count else 0 for at, count in enumerate(counts)], dtype=np.int64)


def _joined(values: Words, bits: Numbers) -> bytes:
    """Values of so many bits (48 at most) one after the other, the lowest bit of each first."""
    ends = np.cumsum(bits)
    starts = ends - bits
    word, shift = starts >> 6, (starts & 63).astype(np.uint64)
    words = np.zeros(int(word[-1]) + 2, dtype=np.uint64)
    first = np.flatnonzero(np.diff(word, prepend=-1))  # no value is so long that a word would have no start in it
    words[word[first]] = np.bitwise_or.reduceat(values << shift, first)
    over = np.flatnonzero((starts & 63) + bits > 64)  # goes on in the next word: one a word at most
    words[word[over] + 1] |= values[over] >> (np.uint64(64) - shift[over])
    return words.astype("<u8").tobytes()[: (int(ends[-1]) + 7) // 8]
