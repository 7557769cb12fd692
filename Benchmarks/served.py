"""A server with made-up people in a folder of its own, for the measurements and trials beside this file."""
import http.client
import json
import os
import re
import signal
import subprocess
import tempfile
import urllib.parse
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PASSWORD = "quiet lamps under water"
PEOPLE = ["handler-1", "handler-2", "handler-3", "lead-1", "steward-1"]

SENTENCES = [
    "Please write to the customer that the letter is on its way and that the repair can begin. ",
    "The estimate is 3,437.50 euros, the excess is 250 euros, and the surveyor came on 2026-01-22. ",
    "Keep it short and friendly, name the page for each fact, and leave out what is not in the file. ",
    "Where the file is silent, write unknown; do not guess what the workshop will say about the pipe. ",
]


def draft(size, finding="The policy is HL-12345678-2. "):
    """An ordinary draft of so many bytes, with something in it that the policy has a word on."""
    text = finding
    while len(text) < size:
        text += SENTENCES[len(text) % len(SENTENCES)]
    return text[:size]


class Refused(Exception):
    """An answer that was not the one hoped for."""

    def __init__(self, status, body):
        super().__init__(f"{status}: {body[:200]!r}")
        self.status = status


class Client:
    """One connection that stays open, of somebody with a token or of nobody."""

    def __init__(self, port, token=None):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        self.token = token

    def send(self, method, path, value=None, form=None, headers=None):
        headers = dict(headers or {})
        body = None
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        if value is not None:
            body, headers["Content-Type"] = json.dumps(value), "application/json"
        if form is not None:
            body = urllib.parse.urlencode(form)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(method, path, body=body, headers=headers)
        answer = self.connection.getresponse()
        return answer.status, answer.read(), answer

    def ask(self, method, path, value=None):
        status, body, _ = self.send(method, path, value)
        if status != 200:
            raise Refused(status, body)
        return json.loads(body)

    def list(self, path):
        """All parts of a list, one after the other."""
        items = []
        while path:
            status, body, answer = self.send("GET", path)
            if status != 200:
                raise Refused(status, body)
            items += json.loads(body)
            following = re.search(r'<([^>]+)>; rel="next"', answer.getheader("Link") or "")
            path = following and following[1]
        return items


class Server:
    """`dryrun serve` over policies/harbourline, with data in a folder of its own."""

    def __init__(self, program, folder):
        self.program, self.folder, self.data = str(program), folder, os.path.join(folder, "data")
        self.environment = {"PATH": os.environ["PATH"], "HOME": folder, "TZ": "UTC"}
        self.process, self.port, self.tokens = None, 0, {}

    def run(self, *words, check=True):
        return subprocess.run(
            [self.program, *words, "--data", self.data], cwd=self.folder, env=self.environment,
            check=check, capture_output=True, text=True)

    def start(self):
        self.process = subprocess.Popen(
            [self.program, "serve", "--policy", str(ROOT / "policies/harbourline"), "--data", self.data,
             "--port", str(self.port), "--requests-per-minute", "0"],
            cwd=self.folder, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        line = self.process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
        if not found:
            raise RuntimeError(f"the server did not start: {line!r}")
        self.port = int(found[1])

    def stop(self, number=signal.SIGTERM):
        if self.process:
            self.process.send_signal(number)
            self.process.wait()
            self.process.stdout.close()
            self.process = None

    def settle(self):
        """Makes the people, starts, and gets everybody a token."""
        roster = os.path.join(self.folder, "people.csv")
        with open(roster, "w", encoding="utf-8") as file:
            file.write("id,manager,groups,public_key\n")
            for person in PEOPLE:
                group = {"s": "data-stewards", "h": "claims-handlers"}.get(person[0], "")
                file.write(f"{person},{'lead-1' if person[0] == 'h' else ''},{group},\n")
        self.run("roster", "import", roster)
        links = {}
        for person in PEOPLE:
            words = [] if person[0] == "h" else ["--role", "learner", "--role", "approver"]
            said = self.run("account", "add", person, "--pack", "harbourline", *words).stdout
            links[person] = re.search(r"/invitation/\S+", said)[0]
        self.start()
        for person, link in links.items():
            client = Client(self.port)
            status, body, _ = client.send("POST", link, form={"password": PASSWORD, "again": PASSWORD})
            if status != 303:
                raise Refused(status, body)
            self.tokens[person] = self.new_token(person, "benchmark")

    def new_token(self, person, name):
        return Client(self.port).ask("POST", "/api/v1/tokens", {
            "person": person, "password": PASSWORD, "name": name, "days": 30})["token"]

    def resident(self):
        """Kilobytes of memory that the server has."""
        with open(f"/proc/{self.process.pid}/status", encoding="utf-8") as file:
            return int(re.search(r"VmRSS:\s+(\d+)", file.read())[1])

    def seconds(self):
        """Seconds of a processor that it used."""
        with open(f"/proc/{self.process.pid}/stat", encoding="utf-8") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class settled:
    """A server for as long as a block runs."""

    def __init__(self, program):
        self.place = tempfile.TemporaryDirectory(prefix="dryrun-bench-")
        self.server = Server(program, self.place.name)

    def __enter__(self):
        self.server.settle()
        return self.server

    def __exit__(self, *_):
        self.server.stop(signal.SIGKILL)
        self.place.cleanup()
