"""Plugins for Dryrun in Python: you write what the plugin does, this file speaks with the host.

    import dryrun_plugin

    def detect(text, call):
        for match in PATTERN.finditer(text):
            yield match.start(), match.end(), "high"

    dryrun_plugin.run(detect=detect)

One file, standard library only, Python 3.9 or newer: copy it into the plugin's folder beside plugin.yaml,
which says the plugin's id, version and kinds. The functions that `run` takes, by kind:

    detector   detect(text, call)         gives (start, end) or (start, end, "low" | "medium" | "high");
                                          offsets count characters, as Python does
    tool       complete(request, call)    gives pieces of text; request["messages"][-1]["text"] is the prompt
               describe                   {"title": ..., "isSimulated": False}, or a function that gives it
    connector  submit(submission, call)   gives a ticket, or (ticket, url)
               status(ticket, call)       gives "pending", "approved", "rejected" or "withdrawn", or a
                                          dictionary with "state", "by", "reason" and "decisions"
               withdraw(ticket, call)
    exporter   export(events, call)       gives (index, reason) for each event that was not taken
    any        configure(settings)        takes what the organisation configured, before the first call
               shutdown()                 is called at the end

A call that is cancelled or late is answered at once by this file; its function is left at the next piece or
finding that it gives, or where it calls `call.check()`. Calls run in threads beside each other, so a function
changes nothing that another call uses. `print` goes to standard error; write no text of people there.
"""

from __future__ import annotations

import heapq
import itertools
import json
import os
import re
import sys
import threading
import time

API = [1]
LINE_LIMIT = 16 * 1024 * 1024
STATES = ("pending", "approved", "rejected", "withdrawn")
CONFIDENCES = ("low", "medium", "high")


class Error(Exception):
    """Why a call was not done: a number of the contract, and a sentence that holds no text of a person."""

    code = 1007

    def __init__(self, message, pointer=None, retry_after_ms=None, code=None, supported=None):
        super().__init__(message)
        self.message = message
        self.code = self.code if code is None else code
        places = (("pointer", pointer), ("retryAfterMs", retry_after_ms), ("supported", supported))
        self.data = {name: value for name, value in places if value is not None}

    def wire(self):
        error = {"code": self.code, "message": self.message}
        return {**error, "data": self.data} if self.data else error


class InvalidParameters(Error):
    """The parameters are not what the method takes; `pointer` says where."""

    code = -32602


class BadConfiguration(Error):
    """The configuration cannot be used; `pointer` says where."""

    code = 1001


class BadInput(Error):
    """What was handed over cannot be used, such as a ticket that is not there."""

    code = 1002


class Denied(Error):
    """It is not permitted."""

    code = 1005


class Unavailable(Error):
    """It is not there for the moment; `retry_after_ms` says for how long."""

    code = 1006


class Ended(BaseException):
    """Leaves a function whose call has its answer already. Do not catch it."""


class End:
    """How a tool's answer ended, where it did not simply end: `return End("cut", model="m")`."""

    def __init__(self, finish="complete", model=None):
        self.finish, self.model = finish, model


class Settings:
    """What the organisation configured, read by name; what is wrong with it is told with its place."""

    def __init__(self, members, folder):
        self.members = members
        #: The folder that paths are relative to: the pack's; None if there is none.
        self.folder = folder

    def string(self, name, default=None):
        """A string."""
        return self._read(name, default, str, "a string")

    def boolean(self, name, default=None):
        """True or false."""
        return self._read(name, default, bool, "true or false")

    def number(self, name, default=None):
        """A number."""
        value = self._read(name, default, (int, float), "a number")
        if isinstance(value, bool):
            raise BadConfiguration("this should be a number", _pointer(name))
        return value

    def strings(self, name, default=None):
        """A list of strings."""
        values = self._read(name, default, (list, tuple), "a list of strings")
        for index, value in enumerate(values or ()):
            if not isinstance(value, str):
                raise BadConfiguration("this should be a string", _pointer(name, index))
        return values

    def _read(self, name, default, kind, words):
        value = self.members.get(name)
        if value is None:
            return default
        if not isinstance(value, kind):
            raise BadConfiguration("this should be " + words, _pointer(name))
        return value


class Call:
    """What comes with each call."""

    def __init__(self, plugin, identifier, method, parameters):
        self._plugin, self._id, self._method = plugin, identifier, method
        self._parameters = parameters
        #: The language that the person reads, such as "de"; None if it does not matter.
        self.language = parameters.get("language")
        milliseconds = parameters.get("deadlineMs")
        if milliseconds is None:
            milliseconds = plugin.manifest.deadline_ms
        elif not _is_integer(milliseconds):
            raise InvalidParameters("this should be a whole number", "/deadlineMs")
        #: When the answer is of no use any more, as time.monotonic() counts.
        self.deadline = time.monotonic() + min(milliseconds, 86_400_000) / 1000
        self.is_done = False

    @property
    def time_left(self):
        """How many seconds are left."""
        return max(0.0, self.deadline - time.monotonic())

    def check(self):
        """Leaves the function if the call was cancelled, or is late; call it in long loops."""
        if self.is_done:
            raise Ended()


# Reading plugin.yaml


class Manifest:
    """The few things of plugin.yaml that the handshake needs.

    This reads simple YAML only: `key: value`, lists as `[a, b]` or as lines with `- `.
    """

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            top, needs = _simple_yaml(file)
        self.id = top.get("id")
        self.version = top.get("version")
        self.kinds = top.get("kinds")
        self.api = [int(major) for major in top.get("api", API)]
        self.deadline_ms = int(needs.get("deadlineMs", 1000))
        for name in ("id", "version", "kinds"):
            if not getattr(self, name):
                raise SystemExit("plugin.yaml: write '%s' as a simple line of its own" % name)
        if isinstance(self.kinds, str):
            raise SystemExit("plugin.yaml: write 'kinds' as a list, such as [detector]")


def _simple_yaml(lines):
    """The top level of a YAML file, and what stands below `needs`."""
    top, needs, key = {}, {}, None
    for line in lines:
        line = re.sub(r"(^|\s)#.*", "", line.rstrip())
        item = re.match(r"\s*- +(.*)$", line)
        pair = re.match(r"( *)([A-Za-z]+):(?: +(.*))?$", line)
        if pair and not pair.group(1):
            key = pair.group(2)
            if pair.group(3) and key == "needs":
                needs.update(re.findall(r"(\w+): *([^,{}\s]+)", pair.group(3)))
            elif pair.group(3):
                top[key] = _simple_value(pair.group(3))
        elif pair and key == "needs" and pair.group(3):
            needs[pair.group(2)] = _simple_value(pair.group(3))
        elif item and key in ("kinds", "api"):
            top.setdefault(key, []).append(_simple_value(item.group(1)))
    return top, needs


def _simple_value(text):
    text = text.strip()
    if text.startswith("[") and text.endswith("]"):
        return [_simple_value(part) for part in text[1:-1].split(",") if part.strip()]
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        return text[1:-1]
    return text


# What each method does


def _detect(plugin, call):
    text = _text(call, "text")
    found = {}
    for finding in plugin.functions["detect"](text, call) or ():
        call.check()
        start, end, *rest = finding
        confidence = rest[0] if rest else "medium"
        if not (_is_integer(start) and _is_integer(end) and 0 <= start < end <= len(text)):
            raise Error("the detector gave a span that is not inside the text")
        if confidence not in CONFIDENCES:
            raise Error("the detector gave a confidence that is not low, medium or high")
        known = found.get((start, end))
        if known is None or CONFIDENCES.index(known) < CONFIDENCES.index(confidence):
            found[start, end] = confidence
    to_bytes = _byte_offsets(text, found)
    return {
        "findings": [
            {"span": [to_bytes(start), to_bytes(end)], "confidence": confidence}
            for (start, end), confidence in found.items()
        ]
    }


def _byte_offsets(text, spans):
    """Turns offsets of characters into offsets of UTF-8 bytes, in one walk over the text."""
    if not spans or text.isascii():
        return lambda offset: offset
    table, before, count = {}, 0, 0
    for offset in sorted(set(itertools.chain.from_iterable(spans))):
        count += len(text[before:offset].encode("utf-8"))
        table[offset] = count
        before = offset
    return table.__getitem__


def _describe(plugin, call):
    describe = plugin.functions["describe"]
    description = describe() if callable(describe) else describe
    return {"title": description["title"], "isSimulated": bool(description.get("isSimulated"))}


def _complete(plugin, call):
    request = _member(call, "request", dict)
    messages = _inside(request, "messages", list, "/request")
    for index, message in enumerate(messages):
        place = "/request/messages/%d" % index
        if not isinstance(message, dict):
            raise InvalidParameters("this should be an object", place)
        for name in ("role", "text"):
            _unicode(_inside(message, name, str, place), "%s/%s" % (place, name))
    answer = plugin.functions["complete"](request, call)
    if isinstance(answer, str):
        answer = [answer]
    end, pieces = None, iter(answer or ())
    while True:
        try:
            piece = next(pieces)
        except StopIteration as stop:
            end = stop.value or End()
            break
        call.check()
        if isinstance(piece, End):
            end = piece
            break
        if piece:
            plugin.send_piece(call, piece)
    result = {"finish": end.finish}
    return {**result, "model": end.model} if end.model else result


def _submit(plugin, call):
    submission = _member(call, "submission", dict)
    for name in ("id", "workflow", "requester", "tool", "pack", "asked"):
        _inside(submission, name, str, "/submission")
    _inside(submission, "classes", list, "/submission")
    ticket = plugin.functions["submit"](submission, call)
    if isinstance(ticket, str):
        return {"ticket": ticket}
    return {"ticket": ticket[0], "url": ticket[1]}


def _status(plugin, call):
    status = plugin.functions["status"](_text(call, "ticket"), call)
    status = {"state": status} if isinstance(status, str) else dict(status)
    if status.get("state") not in STATES:
        raise Error("the connector gave a state that is none of " + ", ".join(STATES))
    status.setdefault("decisions", [])
    return status


def _withdraw(plugin, call):
    plugin.functions["withdraw"](_text(call, "ticket"), call)


def _export(plugin, call):
    events = _member(call, "events", list)
    rejected = plugin.functions["export"](events, call) if events else ()
    rejected = [{"index": index, "reason": reason} for index, reason in rejected or ()]
    return {"accepted": len(events) - len(rejected), "rejected": rejected}


METHODS = {
    "detector/detect": ("detector", _detect),
    "tool/describe": ("tool", _describe),
    "tool/complete": ("tool", _complete),
    "approval/submit": ("connector", _submit),
    "approval/status": ("connector", _status),
    "approval/withdraw": ("connector", _withdraw),
    "exporter/export": ("exporter", _export),
}

FUNCTIONS = {
    "detector": ("detect",),
    "tool": ("complete", "describe"),
    "connector": ("submit", "status", "withdraw"),
    "exporter": ("export",),
}

KINDS = {str: "a string", dict: "an object", list: "an array"}


def _member(call, name, kind):
    return _inside(call._parameters, name, kind, "")


def _inside(members, name, kind, place):
    if name not in members:
        raise InvalidParameters("'%s' is missing" % name, place)
    if not isinstance(members[name], kind):
        raise InvalidParameters("this should be " + KINDS[kind], "%s/%s" % (place, name))
    return members[name]


def _text(call, name):
    return _unicode(_member(call, name, str), "/" + name)


def _unicode(text, place):
    """A string that is Unicode: JSON can hold half a character, such as \\ud800."""
    if not text.isascii():
        try:
            text.encode("utf-8")
        except UnicodeEncodeError:
            raise InvalidParameters("the text is no Unicode", place) from None
    return text


def _pointer(*names):
    return "".join("/" + str(n).replace("~", "~0").replace("/", "~1") for n in names)


def _is_integer(value):
    return isinstance(value, int) and not isinstance(value, bool)


# Speaking with the host


class Plugin:
    """One plugin: it reads requests, hands them to threads, and answers each of them once."""

    def __init__(self, manifest, functions):
        self.manifest, self.functions = manifest, functions
        self.is_ready = False
        self.calls = {}
        self.lock = threading.Lock()
        self.work = Work()
        self.clock = Clock(self)
        # Whatever prints from now on prints to standard error, and children read nothing.
        self.output = os.dup(1)
        os.dup2(2, 1)
        sys.stdout = sys.stderr  # Not kept back in a buffer of its own.
        self.input = os.fdopen(os.dup(0), "rb", 1 << 16)
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)

    def serve(self):
        """Answers until the host has nothing more to say."""
        while True:
            line = self.input.readline(LINE_LIMIT + 1)
            if not line:
                break
            if len(line) > LINE_LIMIT:
                while line and not line.endswith(b"\n"):
                    line = self.input.readline(LINE_LIMIT)
                self.refuse(None, Error("the line is too long", code=-32600))
                continue
            self.take(line)
        self.shutdown()
        sys.stderr.flush()
        # Threads that still work for nobody must not hold the process.
        os._exit(0)

    def take(self, line):
        try:
            message = json.loads(line, parse_constant=_no_constant)
        except (ValueError, RecursionError):
            return self.refuse(None, Error("the line is no JSON", code=-32700))
        if not isinstance(message, dict):
            return self.refuse(None, Error("the line is no request", code=-32600))
        identifier, method = message.get("id"), message.get("method")
        if message.get("jsonrpc") != "2.0" or not isinstance(method, str):
            return self.refuse(identifier, Error("the line is no request", code=-32600))
        parameters = message.get("params", {})
        if parameters is None:
            parameters = {}
        try:
            if not isinstance(parameters, dict):
                raise InvalidParameters("this should be an object", "")
            self.answer(identifier, method, parameters)
        except Error as error:
            if identifier is not None:
                self.refuse(identifier, error)

    def answer(self, identifier, method, parameters):
        if method == "$/cancel":
            return self.cancel(parameters.get("id"))
        if identifier is None:
            return
        if method == "plugin/initialize":
            return self.initialize(identifier, parameters)
        if method == "plugin/shutdown":
            self.shutdown()
            return self.send({"id": identifier, "result": None})
        kind, _ = METHODS.get(method, (None, None))
        if method != "plugin/wait" and kind not in self.manifest.kinds:
            raise Error("there is no method with this name", code=-32601)
        if not self.is_ready:
            raise Error("plugin/initialize has to come first", code=-32002)
        call = Call(self, identifier, method, parameters)
        if method == "plugin/wait":
            return self.wait(call, parameters)
        self.begin(call)
        self.work.do(self.run, call)

    def initialize(self, identifier, parameters):
        majors = parameters.get("api")
        if not isinstance(majors, list):
            raise InvalidParameters("this should be an array", "/api")
        common = set(self.manifest.api).intersection(m for m in majors if _is_integer(m))
        if not common:
            raise Error(
                "host and plugin speak no major of the contract in common",
                code=1000, supported=self.manifest.api)
        members = parameters.get("configuration")
        members = {} if members is None else members
        if not isinstance(members, dict):
            raise BadConfiguration("this should be an object", "")
        configure = self.functions.get("configure")
        if configure:
            try:
                configure(Settings(members, parameters.get("folder")))
            except Error:
                raise
            except Exception as error:
                raise self.failure(error) from None
        self.is_ready = True
        m = self.manifest
        result = {"api": max(common), "id": m.id, "version": m.version, "kinds": m.kinds}
        self.send({"id": identifier, "result": result})

    def wait(self, call, parameters):
        if not _is_integer(parameters.get("ms")):
            raise InvalidParameters("this should be a whole number", "/ms")
        self.begin(call)
        # No thread waits: the clock answers, unless the deadline comes first.
        self.clock.at(
            time.monotonic() + parameters["ms"] / 1000, call, lambda: self.finish(call, result=None))

    def begin(self, call):
        with self.lock:
            self.calls[_key(call._id)] = call
        self.clock.at(
            call.deadline, call, lambda: self.finish(call, Error("it took too long", code=1003)))

    def cancel(self, identifier):
        call = self.calls.get(_key(identifier))
        if call:
            self.finish(call, Error("the call was cancelled", code=1004))

    def run(self, call):
        try:
            _, method = METHODS[call._method]
            self.finish(call, result=method(self, call))
        except Ended:
            pass
        except Error as error:
            self.finish(call, error)
        except Exception as error:
            self.finish(call, self.failure(error))

    def failure(self, error):
        """An unknown error; its words may be somebody's text, so only its type and place are told."""
        place, frame = "", error.__traceback__
        while frame:
            file = os.path.basename(frame.tb_frame.f_code.co_filename)
            place += " %s:%d" % (file, frame.tb_lineno)
            frame = frame.tb_next
        sys.stderr.write("%s at%s\n" % (type(error).__name__, place))
        sys.stderr.flush()
        return Error("the plugin failed with " + type(error).__name__)

    def finish(self, call, error=None, result=None):
        """Answers a call, unless it has an answer."""
        message = {"id": call._id}
        message.update({"error": error.wire()} if error else {"result": result})
        line = self.line(message)
        with self.lock:
            if call.is_done:
                return
            call.is_done = True
            # The clock keeps the call until its deadline; what it was about is not kept.
            call._parameters = {}
            self.calls.pop(_key(call._id), None)
            self.write(line)

    def send_piece(self, call, text):
        parameters = {"id": call._id, "text": text}
        line = self.line({"method": "$/chunk", "params": parameters})
        with self.lock:
            if call.is_done:
                raise Ended()
            self.write(line)

    def refuse(self, identifier, error):
        self.send({"id": identifier, "error": error.wire()})

    def send(self, message):
        line = self.line(message)
        with self.lock:
            self.write(line)

    @staticmethod
    def line(message):
        text = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False, separators=(",", ":"))
        return text.encode("utf-8", "replace") + b"\n"

    def write(self, line):
        try:
            while line:
                line = line[os.write(self.output, line):]
        except OSError:
            os._exit(0)  # The host has gone.

    def shutdown(self):
        if self.is_ready and "shutdown" in self.functions:
            self.functions["shutdown"]()
        self.is_ready = False


class Work:
    """Threads that work: one is started where none is free, so that no call waits for another one."""

    LIMIT = 64

    def __init__(self):
        self.condition = threading.Condition()
        self.jobs = []
        self.free = self.threads = 0

    def do(self, function, call):
        with self.condition:
            self.jobs.append((function, call))
            if self.free >= len(self.jobs):
                self.condition.notify()
                return
            if self.threads == self.LIMIT:
                return
            self.threads += 1
        # A thread's usual stack of 8 MiB counts against the memory that a plugin may use, used or not.
        threading.stack_size(1 << 20)
        threading.Thread(target=self.loop, daemon=True).start()

    def loop(self):
        while True:
            with self.condition:
                self.free += 1
                while not self.jobs:
                    self.condition.wait()
                self.free -= 1
                function, call = self.jobs.pop(0)
            function(call)


class Clock:
    """One thread that answers calls when their time is over."""

    def __init__(self, plugin):
        self.plugin = plugin
        self.condition = threading.Condition()
        self.times = []
        self.limit = 1024
        self.count = itertools.count()
        self.next = float("inf")
        threading.Thread(target=self.loop, daemon=True).start()

    def at(self, moment, call, action):
        with self.condition:
            heapq.heappush(self.times, (moment, next(self.count), call, action))
            if len(self.times) > self.limit:
                self.times = [entry for entry in self.times if not entry[2].is_done]
                heapq.heapify(self.times)
                self.limit = max(1024, 2 * len(self.times))
            # Deadlines mostly come later than those before: the thread need not wake for them.
            if moment < self.next:
                self.condition.notify()

    def loop(self):
        while True:
            with self.condition:
                now = time.monotonic()
                due = []
                while self.times and (self.times[0][0] <= now or self.times[0][2].is_done):
                    due.append(heapq.heappop(self.times))
                if not due:
                    self.next = self.times[0][0] if self.times else float("inf")
                    self.condition.wait(max(0, self.next - now) if self.times else None)
                    self.next = 0
                    continue
            for _, _, call, action in due:
                if not call.is_done:
                    action()
            del due


def _key(identifier):
    # 1 and True, or 1 and 1.0, are one key for Python and two ids for JSON.
    return json.dumps(identifier)


def _no_constant(name):
    raise ValueError(name)


def run(**functions):
    """Serves the plugin until the host ends it; see the beginning of this file for the functions."""
    folder = os.path.dirname(os.path.abspath(sys.argv[0]))
    manifest = Manifest(os.path.join(folder, "plugin.yaml"))
    if "complete" in functions:
        functions.setdefault("describe", {"title": manifest.id})
    for kind in manifest.kinds:
        for name in FUNCTIONS.get(kind, ()):
            if name not in functions:
                raise SystemExit("a %s needs run(%s=...)" % (kind, name))
    # A thread that computes gives way to the one that answers after a millisecond.
    sys.setswitchinterval(0.001)
    Plugin(manifest, functions).serve()
