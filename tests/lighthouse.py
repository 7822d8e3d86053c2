"""Rate the speed of a page: ``python tests/lighthouse.py PAGE.html NODE_MODULES``. Ends with status 1 below the bar.

Lighthouse loads the page as a phone of the middle class does, from a server on this machine that compresses the page,
as web servers do. ``CHROME_PATH`` may name the browser.
"""

import gzip
import json
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

BAR = 95
FLAGS = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"


class Handler(BaseHTTPRequestHandler):
    """Send one compressed page, whatever is asked for."""

    page = b""

    def do_GET(self) -> None:
        """Answer a request."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(self.page)))
        self.end_headers()
        self.wfile.write(self.page)


def main(page: Path, modules: Path) -> int:
    """Print the score and the measures behind it."""
    Handler.page = gzip.compress(page.read_bytes())
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/{page.name}"
        options = ("--only-categories=performance", "--output=json", "--quiet", f"--chrome-flags={FLAGS}")
        command = ["node", str(modules / "lighthouse" / "cli" / "index.js"), address, *options]
        report = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
        server.shutdown()
    score = round(100 * report["categories"]["performance"]["score"])
    measures = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift")
    found = [f"{name} {report['audits'][name]['displayValue']}" for name in measures]
    print(f"{page.name}: {score} of 100 for speed ({'; '.join(found)})")
    return int(score < BAR)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
