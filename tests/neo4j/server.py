"""A real Neo4j community server for tests and benchmarks: fetched by Maven, started on loopback, stopped after use."""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import hashlib
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import neo4j
from neo4j.exceptions import AuthError, DatabaseUnavailable, ServiceUnavailable, SessionExpired

POM = Path(__file__).with_name("pom.xml")
CACHE = Path(__file__).parents[2] / ".cache"
FETCHING_TAKES = 900  # seconds at most: 114 MB on the first run
STARTING_TAKES = 120  # seconds at most; 4 on an idle machine
FETCH = "org.apache.maven.plugins:maven-dependency-plugin:2.8:build-classpath"
PACKAGES_OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
SETTINGS = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
dbms.usage_report.enabled=false
dbms.security.auth_enabled=true
server.memory.pagecache.size={pagecache}
db.tx_log.preallocate=false
db.tx_log.rotation.size=32m
"""


def why_not() -> str | None:
    """Why no server can be started on this machine, in one sentence; None where it can."""
    missing = [name for name in ("java", "mvn") if shutil.which(name) is None]
    if not missing:
        return None
    return f"No Neo4j server: {' and '.join(missing)} not found, and LIAISONS_TEST_NEO4J names no other server."


class Neo4jServer:
    """A server of its own in the folder `home`: `address`, `username` and `password` say how to reach it.

    `heap` and `pagecache` are in Neo4j's notation ("512m"). It ends with the process that started it (on Linux also
    where that is killed).
    """

    username = "neo4j"

    def __init__(self, home: Path, *, heap: str = "512m", pagecache: str = "128m") -> None:
        self.home = home
        self.heap = heap
        self.password = secrets.token_urlsafe(16)
        self._port = _free_port()
        self._process: subprocess.Popen[bytes] | None = None
        (home / "conf").mkdir(parents=True)
        (home / "conf" / "neo4j.conf").write_text(SETTINGS.format(port=self._port, pagecache=pagecache))

    @property
    def address(self) -> str:
        """Where drivers find it."""
        return f"bolt://127.0.0.1:{self._port}"

    @property
    def auth(self) -> tuple[str, str]:
        """User and password, as the driver takes them."""
        return self.username, self.password

    def start(self) -> None:
        """Start it and wait until it answers; also after `stop` or `kill`, with the data it had."""
        new = not (self.home / "data").exists()
        command = ["java", "-Xms64m", f"-Xmx{self.heap}", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"]
        command += [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in PACKAGES_OPENED]
        command += ["-cp", classpath(), "org.neo4j.server.CommunityEntryPoint"]
        command += [f"--home-dir={self.home}", f"--config-dir={self.home / 'conf'}"]
        with (self.home / "output.txt").open("ab") as output:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                env={**os.environ, "NEO4J_HOME": str(self.home)},
                preexec_fn=_end_with_parent if sys.platform == "linux" else None,
            )
        self._wait()
        if new:
            with (
                neo4j.GraphDatabase.driver(self.address, auth=("neo4j", "neo4j")) as driver,
                driver.session(database="system") as session,
            ):
                session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $new", new=self.password).consume()

    def stop(self) -> None:
        """Stop it in order; what was committed stays in its folder."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        self._end(signal.SIGKILL)

    def _end(self, how: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(how)
            try:
                self._process.wait(timeout=60)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait(timeout=60)
            self._process = None

    def _wait(self) -> None:
        """Until it answers, be it with a word on the password."""
        assert self._process is not None
        until = time.monotonic() + STARTING_TAKES
        while time.monotonic() < until and self._process.poll() is None:
            with (
                contextlib.suppress(ServiceUnavailable, SessionExpired, DatabaseUnavailable, ConnectionError),
                neo4j.GraphDatabase.driver(self.address, auth=("nobody", "nothing")) as driver,
            ):
                try:
                    driver.verify_connectivity()
                except AuthError:
                    return
            time.sleep(0.2)
        self.kill()
        raise RuntimeError(f"Neo4j did not start:\n{(self.home / 'output.txt').read_text()[-2000:]}")


@contextlib.contextmanager
def running(home: Path, *, heap: str = "512m", pagecache: str = "128m") -> Iterator[Neo4jServer]:
    """A server that runs for the length of a ``with`` block."""
    server = Neo4jServer(home, heap=heap, pagecache=pagecache)
    server.start()
    try:
        yield server
    finally:
        server.kill()  # nothing in it is wanted any more, and stopping in order takes long


def classpath() -> str:
    """The server's jars as Java's class path, fetched into Maven's local repository where they are not there yet."""
    CACHE.mkdir(exist_ok=True)
    listed = CACHE / f"neo4j-{hashlib.sha256(POM.read_bytes()).hexdigest()[:16]}.classpath"
    with (CACHE / "neo4j.lock").open("w") as lock:  # test workers fetch one after the other
        fcntl.flock(lock, fcntl.LOCK_EX)
        if listed.exists() and all(Path(jar).exists() for jar in listed.read_text().split(os.pathsep)):
            return listed.read_text()
        fetched = subprocess.run(
            ["mvn", "-B", "-q", "-f", str(POM), FETCH, f"-Dmdep.outputFile={listed}", "-Dmdep.includeScope=runtime"],
            capture_output=True,
            text=True,
            timeout=FETCHING_TAKES,
            check=False,
        )
        if fetched.returncode:
            raise RuntimeError(f"Maven could not fetch Neo4j:\n{(fetched.stdout + fetched.stderr)[-2000:]}")
        return listed.read_text()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _end_with_parent() -> None:
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG: a killed test run leaves no server behind
