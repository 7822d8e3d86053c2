"""A package index of one's own on the loopback address, for as long as a rehearsal lasts."""

import base64
import http.client
import json
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast
from urllib.parse import urljoin, urlsplit

from steps import StepError, environment, need, run

_USER: Final = "maintainer"
_INDEX: Final = f"/{_USER}/rehearsal"
_JSON: Final = "application/vnd.pypi.simple.v1+json"


@dataclass(frozen=True)
class Served:
    """A file as the index offers it."""

    url: str
    sha256: str
    requires_python: str | None


class Index:
    """A running devpi-server with one empty index."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.password = secrets.token_hex()
        self.url = f"http://127.0.0.1:{port}{_INDEX}/+simple/"

    def set_up(self) -> None:
        """Make a user and an index that takes uploads and mirrors nothing."""
        self._call("PUT", f"/{_USER}", {"password": self.password})
        login = self._call("POST", "/+login", {"user": _USER, "password": self.password})
        token = str(cast("dict[str, object]", login["result"])["password"])
        self._call("PUT", _INDEX, {"type": "stage", "bases": [], "volatile": False}, token)

    def upload(self, *files: Path) -> None:
        """Upload files with twine."""
        to: tuple[str | Path, ...] = ("--repository-url", f"http://127.0.0.1:{self.port}{_INDEX}/", *files)
        run(
            (sys.executable, "-m", "twine", "upload", "--non-interactive", "--disable-progress-bar", *to),
            env={"TWINE_USERNAME": _USER, "TWINE_PASSWORD": self.password},
        )

    def files(self, name: str) -> dict[str, Served]:
        """What the index offers of a project, by file name."""
        page = urljoin(self.url, f"{name}/")
        found = cast("dict[str, list[dict[str, object]]]", json.loads(self.get(page, {"Accept": _JSON})))
        return {
            str(file["filename"]): Served(
                url=urljoin(page, str(file["url"])),
                sha256=cast("dict[str, str]", file["hashes"])["sha256"],
                requires_python=cast("str | None", file.get("requires-python")),
            )
            for file in found["files"]
        }

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> bytes:
        """What the index answers at one of its addresses."""
        return self._request("GET", urlsplit(url).path, None, headers or {})

    def is_up(self) -> bool:
        """Whether the server answers yet."""
        try:
            self._request("GET", "/+api", None, {})
        except OSError:
            return False
        return True

    def _call(self, method: str, path: str, body: object, token: str | None = None) -> dict[str, object]:
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if token:
            headers["X-Devpi-Auth"] = base64.b64encode(f"{_USER}:{token}".encode()).decode()
        return cast("dict[str, object]", json.loads(self._request(method, path, json.dumps(body), headers)))

    def _request(self, method: str, path: str, body: str | None, headers: Mapping[str, str]) -> bytes:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, body, dict(headers))
            answer = connection.getresponse()
            text = answer.read()
        finally:
            connection.close()
        need(answer.status < http.client.BAD_REQUEST, f"{method} {path}: {answer.status} {text[:200]!r}")
        return text


@contextmanager
def serve(folder: Path) -> Generator[Index, None, None]:
    """Serve an index from a folder, and stop when done."""
    tool = Path(sys.executable).parent
    run((tool / "devpi-init", "--serverdir", folder, "--no-root-pypi"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        index = Index(cast("tuple[str, int]", free.getsockname())[1])
    words = [str(tool / "devpi-server"), "--serverdir", str(folder), "--offline-mode"]
    words += ["--host", "127.0.0.1", "--port", str(index.port)]
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(words, stdout=log, stderr=log, env=environment())
        try:
            for _ in range(300):
                if index.is_up():
                    break
                if server.poll() is not None:
                    raise StepError(f"the index did not start:\n{(folder / 'log').read_text()}")
                time.sleep(0.2)
            index.set_up()
            yield index
        finally:
            server.terminate()
            server.wait(30)
