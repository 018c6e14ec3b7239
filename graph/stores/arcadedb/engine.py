"""The Java engine inside this process: started once, on first use, without logs, folders or words of its own."""

from __future__ import annotations

import atexit
import hashlib
import os
import subprocess
import sys
import threading
import time
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from graph.stores.store import StoreError

HEAP = "1536m"
"""Memory that the engine may take for its own objects, pages of the graph included."""

# The first-tier compiler and the serial collector start fastest and take the least; the rest is what the engine asks
# for, less its logs, its performance files and its vector arithmetic, which we do not use.
FLAGS = (
    "-XX:TieredStopAtLevel=1",
    "-XX:+UseSerialGC",
    "-XX:-UsePerfData",
    f"-XX:ErrorFile={os.devnull}",
    "-Xlog:disable",
    "-Xlog:all=off",
    "-Djava.awt.headless=true",
    "-Dfile.encoding=UTF8",
    "-Dpolyglot.engine.WarnInterpreterOnly=false",
    "--enable-native-access=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
    "--add-opens=java.base/java.nio.channels.spi=ALL-UNNAMED",
    "--add-opens=java.base/java.lang=ALL-UNNAMED",
)

STARTED = ".started"  # the mark of a process that is making the file of `quick_start`
ABANDONED = 600.0  # seconds after which that process is taken to have failed

# What statements may not do, should one slip past the guard; and no bound on sorting and grouping but memory.
SETTINGS = {
    "OPENCYPHER_LOAD_CSV_ALLOW_FILE_URLS": False,
    "OPENCYPHER_LOAD_CSV_ALLOW_REMOTE_URLS": False,
    "QUERY_MAX_HEAP_ELEMENTS_ALLOWED_PER_OP": 50_000_000,
    "POLYGLOT_ENGINE_ENABLED": False,
    "INDEX_DEFAULT_PAGE_SIZE": 65_536,  # bytes; there are many small indexes, and a new graph is to be small
    "TX_WAL_FLUSH": 1,  # a committed document is on the disk, not only with the operating system
}


@cache
def java(name: str) -> Any:
    """The Java class called `name`, from a running engine."""
    import jpype

    start()
    return jpype.JClass(name)


def start(*, record: Path | None = None) -> None:
    """Start the engine where it does not run yet; with `record`, note at its end what it loaded (see `quick_start`)."""
    import jpype

    if jpype.isJVMStarted():
        return
    if record is not None:
        start_files = [f"-XX:AOTCacheOutput={record}"]
    else:
        known = _start_file()
        start_files = [f"-XX:AOTCache={known}"] if known is not None and known.exists() else []
    quiet = files("graph.stores.arcadedb").joinpath("logging.properties")
    try:
        jpype.startJVM(
            str(_library()),
            f"-Xmx{HEAP}",
            f"-Djava.util.logging.config.file={quiet}",
            *FLAGS,
            *start_files,
            classpath=os.pathsep.join(str(jar) for jar in sorted((_package() / "jars").glob("*.jar"))),
            interrupt=False,  # Ctrl-C stays Python's, so that a change under way is taken back
        )
    except Exception as error:
        advice = "try: pip install --force-reinstall arcadedb-embedded"
        raise StoreError(f"The embedded engine does not start ({error}); {advice}") from error
    if threading.current_thread() is not threading.main_thread():
        # The machine waits at its end for the thread that started it, and this one may be gone by then: it takes part
        # anew, as any other thread, with its next call.
        jpype.java.lang.Thread.detach()
    settings = jpype.JClass("com.arcadedb.GlobalConfiguration")
    for name, value in SETTINGS.items():
        getattr(settings, name).setValue(value)
    atexit.register(_release)  # before the machine's own end, which is registered already
    if record is None:
        quick_start()


def _release() -> None:
    """Close what is still open when the process ends."""
    for database in list(java("com.arcadedb.database.DatabaseFactory").getActiveDatabaseInstances()):
        with suppress(Exception):
            database.close()


def quick_start() -> None:
    """See to it that later starts take half the time, in another process, once for each version of the engine.

    The Java machine keeps what it loaded in a file in the user's cache folder. Where that cannot be, nothing is lost
    but the half second.
    """
    known = _start_file()
    if known is None or known.exists():
        return
    with suppress(OSError):
        known.parent.mkdir(parents=True, exist_ok=True)
        started = known.with_suffix(STARTED)
        if started.exists() and time.time() - started.stat().st_mtime > ABANDONED:
            started.unlink()
        started.touch(exist_ok=False)  # by the first of several processes only
        subprocess.Popen(  # noqa: S603 - our own module
            [sys.executable, "-m", "graph.stores.arcadedb.quickstart", str(known)],
            cwd=Path(__file__).parents[3],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )


def _start_file() -> Path | None:
    """Where the engine's start is kept: for this user, this installation and this version of the engine."""
    root = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    with suppress(RuntimeError):
        folder = Path(root) if root else Path.home() / ".cache"
        key = hashlib.sha256(f"{_package()} {version('arcadedb-embedded')} {FLAGS}".encode()).hexdigest()[:12]
        return folder / "liaisons" / f"engine-{key}.aot"
    return None


@cache
def _package() -> Path:
    spec = find_spec("arcadedb_embedded")  # found, not imported: its Python side is not used, and takes a while
    if spec is None or not spec.submodule_search_locations:
        raise StoreError("The embedded engine is not installed; try: pip install arcadedb-embedded")
    return Path(spec.submodule_search_locations[0])


def _library() -> Path:
    places = {"win32": "bin/server/jvm.dll", "darwin": "lib/server/libjvm.dylib"}
    return _package() / "jre" / places.get(sys.platform, "lib/server/libjvm.so")
