"""A plugin of every kind that does what it should, slow calls beside fast ones."""
import os
import re
import sys
import threading
import time

import wire

CODE = re.compile(r"\b[A-Z]\d\d\.\d\b")
cancelled = {}
configuration = {}
tickets = {}


def spans(text):
    for match in CODE.finditer(text):
        start = len(text[: match.start()].encode())
        yield [start, start + len(match.group().encode())]


def slow(message):
    """Waits until the time is over, the deadline has come, or the host wants no answer any more."""
    id, params = message["id"], message["params"]
    given_up = cancelled.setdefault(id, threading.Event())
    milliseconds = int(re.search(r"\d+", params["text"]).group())
    deadline = params.get("deadlineMs", 1000)
    if given_up.wait(min(milliseconds, deadline) / 1000):
        return wire.refuse(id, 1004, "cancelled")
    if milliseconds > deadline:
        return wire.refuse(id, 1003, "too late")
    wire.answer(id, {"findings": []})


def complete(message):
    id = message["id"]
    given_up = cancelled.setdefault(id, threading.Event())
    for word in message["params"]["request"]["messages"][-1]["text"].split():
        if given_up.wait(0.01 if word != "pause" else 60):
            return wire.refuse(id, 1004, "cancelled")
        wire.piece(id, word + " ")
    wire.answer(id, {"finish": "complete", "model": "echo"})


def secret():
    return os.environ.get(configuration.get("variable", ""), "")


def act(message):
    method, id, params = message["method"], message.get("id"), message.get("params") or {}
    if method == "plugin/initialize":
        configuration.update(params.get("configuration") or {})
        if configuration.get("refuse"):
            return wire.refuse(id, 1001, "this cannot be used", pointer="/refuse")
        wire.introduce(message)
    elif method == "$/cancel":
        cancelled.setdefault(params["id"], threading.Event()).set()
    elif method == "plugin/shutdown":
        wire.answer(id, None)
    elif method == "detector/detect" and params["text"].startswith("wait "):
        threading.Thread(target=slow, args=[message], daemon=True).start()
    elif method == "detector/detect" and params["text"] == "die":
        os._exit(3)
    elif method == "detector/detect" and params["text"] == "process":
        wire.answer(id, {"findings": [{"span": [0, 1 + os.getpid() % 7]}]})
    elif method == "detector/detect" and params["text"] == "variable":
        wire.answer(id, {"findings": [{"span": [0, 8]}] if secret() == "sesame" else []})
    elif method == "detector/detect":
        found = [{"span": span, "confidence": "high"} for span in spans(params["text"])]
        wire.answer(id, {"findings": found})
    elif method == "tool/describe":
        wire.answer(id, {"title": "An echo", "isSimulated": True})
    elif method == "tool/complete":
        threading.Thread(target=complete, args=[message], daemon=True).start()
    elif method == "approval/submit":
        wire.answer(id, {"ticket": "T-" + params["submission"]["id"], "url": "https://t.example/1"})
    elif method == "approval/status":
        if params["ticket"] != "T-7":
            return wire.refuse(id, 1002, "there is no such ticket")
        wire.answer(id, {"state": tickets.get(params["ticket"], "pending"), "decisions": []})
    elif method == "approval/withdraw":
        tickets[params["ticket"]] = "withdrawn"
        wire.answer(id, None)
    elif method == "exporter/export":
        bad = [i for i, event in enumerate(params["events"]) if "id" not in event]
        rejected = [{"index": i, "reason": "the event has no id"} for i in bad]
        wire.answer(id, {"accepted": len(params["events"]) - len(bad), "rejected": rejected})
    else:
        wire.refuse(id, -32601, "there is no such method")


for message in wire.requests():
    act(message)
