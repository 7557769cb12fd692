"""The little of the contract that the plugins of these tests share: lines of JSON in and out."""
import json
import sys
import threading

lock = threading.Lock()


def requests():
    for line in sys.stdin:
        yield json.loads(line)


def raw(text):
    with lock:
        sys.stdout.write(text)
        sys.stdout.flush()


def send(message):
    raw(json.dumps({"jsonrpc": "2.0", **message}) + "\n")


def answer(id, result):
    send({"id": id, "result": result})


def refuse(id, code, message, **data):
    send({"id": id, "error": {"code": code, "message": message, "data": data}})


def piece(id, text):
    send({"method": "$/chunk", "params": {"id": id, "text": text}})


def introduce(message, **differences):
    """Answers plugin/initialize as plugin.yaml has it: name and kinds come from the command line."""
    manifest = {"api": 1, "id": sys.argv[1], "version": "1.0.0", "kinds": sys.argv[2].split(",")}
    answer(message["id"], {**manifest, **differences})
