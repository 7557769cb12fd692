"""A plugin that breaks the contract in one way, which its command line names."""
import os
import signal
import subprocess
import sys
import time

import wire

way = sys.argv[3]

if way == "exits-at-once":
    sys.exit(0)
if way == "never-begins":
    time.sleep(600)
if way == "ignores-term":
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
if way == "forks":
    # A child that outlives its parent's output: who kills only one process leaves it behind.
    subprocess.Popen(["sleep", "612"], stdin=subprocess.DEVNULL)


def detect(id, text):
    found = {"findings": []}
    if way in ("never-answers", "ignores-cancel", "ignores-term"):
        return
    if way == "dies-in-mid-line":
        wire.raw('{"jsonrpc": "2.0", "id": %d, "res' % id)
        os._exit(1)
    if way == "floods-errors":
        for _ in range(500):
            sys.stderr.write("x" * 4095 + "\n")
    if way == "junk":
        wire.raw("Warning: this is not the right place for warnings\n")
    if way == "not-the-protocol":
        wire.raw('{"id": %d, "result": {"findings": []}}\n' % id)
    if way == "answers-twice":
        wire.answer(id, found)
    if way == "wrong-id":
        id += 100000
    if way == "text-id":
        id = "seven"
    if way == "long-line":
        wire.raw('{"jsonrpc": "2.0", "id": %d, "result": {"findings": [' % id)
        for _ in range(17):
            wire.raw(" " * (1 << 20))
        wire.raw("]}}\n")
        return
    if way == "requests":
        wire.send({"id": 1, "method": "host/tell", "params": {}})
    if way == "piece-for-detect":
        wire.piece(id, "a piece")
    if way == "no-result":
        return wire.send({"id": id})
    if way == "result-and-error":
        return wire.send({"id": id, "result": found, "error": {"code": 1007, "message": text}})
    if way == "wrong-type":
        found = {"findings": "none"}
    if way == "tells-text":
        return wire.refuse(id, 1002, "cannot use: " + text)
    spans = {
        "span-outside": [[0, 1000]],
        "span-negative": [[-3, 2]],
        "span-backwards": [[3, 2]],
        "span-empty": [[1, 1]],
        "span-in-character": [[0, 1]],
        "span-twice": [[0, 1], [0, 1]],
    }.get(way, [])
    if spans:
        found = {"findings": [{"span": span} for span in spans]}
    wire.answer(id, found)


for message in wire.requests():
    method, id, params = message["method"], message.get("id"), message.get("params")
    if method == "plugin/initialize":
        wire.introduce(
            message,
            **{
                "other-name": {"id": "somebody-else"},
                "other-version": {"version": "1.0.1"},
                "other-kinds": {"kinds": ["tool"]},
                "other-api": {"api": 999},
                "no-manifest": {"kinds": None},
            }.get(way, {}),
        )
        if way == "dies-when-idle":
            os._exit(0)
    elif method == "detector/detect":
        detect(id, params["text"])
    elif method == "tool/complete":
        wire.piece(id, "whole")
        wire.answer(id, {"finish": "complete"})
        if way == "speaks-on":
            wire.piece(id, " and more")
    elif method == "approval/submit":
        wire.answer(id, {"ticket": ""})
    elif method == "exporter/export":
        wire.answer(id, {"accepted": 7, "rejected": []})
    elif method == "plugin/wait":
        time.sleep(params["ms"] / 1000)
        wire.answer(id, None)
    elif method == "plugin/shutdown" and way != "ignores-shutdown":
        wire.answer(id, None)
if way in ("ignores-end", "ignores-term"):
    time.sleep(600)
