"""A scripted MCP server over the standard streams.

usage: server.py MODE LOG [SECONDS]   The mode says which era it speaks; each line that comes is kept in LOG.
"""
import json
import sys
import time

mode, log = sys.argv[1], open(sys.argv[2], "a")
MODERN = "2026-07-28"
TOOLS = ["echo", "rich", "structured", "fails", "fails-silently", "asks", "input", "waits", "dies",
         "noisy", "refuses", "odd", "empty"]
ready = False


def send(message):
    sys.stdout.write(json.dumps({"jsonrpc": "2.0", **message}) + "\n")
    sys.stdout.flush()


def receive():
    line = sys.stdin.readline()
    if not line:
        sys.exit(0)
    log.write(line)
    log.flush()
    return json.loads(line)


def text(words):
    return {"content": [{"type": "text", "text": words}]}


def listed(params):
    schema = {"type": "object", "properties": {"query": {"type": "string"}, "tone": {"type": "string"}},
              "required": ["query"]}
    tools = [{"name": name, "inputSchema": schema} for name in TOOLS]
    tools[-1]["inputSchema"] = {"type": "object", "properties": {"query": {}, "case": {}},
                                "required": ["query", "case"]}
    half = len(tools) // 2
    return {"tools": tools[half:]} if params.get("cursor") else {"tools": tools[:half], "nextCursor": "2"}


def call(id, params):
    name, arguments = params["name"], params["arguments"]
    if name == "echo":
        return text(arguments["query"] + "|" + arguments.get("tone", ""))
    if name == "rich":
        return {"content": [
            {"type": "text", "text": "one"}, {"type": "image", "data": "AA==", "mimeType": "image/png"},
            {"type": "text", "text": "two"}, {"type": "audio", "data": "AA==", "mimeType": "audio/wav"},
            {"type": "resource_link", "uri": "file:///x", "name": "x"}, {"type": "later"},
            {"type": "resource", "resource": {"uri": "file:///x", "mimeType": "a b\n", "text": "no"}}],
            "structuredContent": {"not": "shown"}}
    if name == "structured":
        return {"content": [], "structuredContent": {"b": 1, "a": [True]}}
    if name == "fails":
        return {**text("There is no such claim."), "isError": True}
    if name == "fails-silently":
        return {"content": [], "isError": True}
    if name == "input":
        return {"resultType": "input_required", "inputRequests": {}}
    if name == "odd":
        return {"resultType": "later", **text("no")}
    if name == "noisy":
        sys.stdout.write("starting up\n\n{}\n[]\n{\"id\": 1}\n")
        send({"method": "notifications/progress", "params": {"progress": 1}})
        send({"id": 999999, "result": text("somebody else's")})
        return text("quiet")
    if name == "asks":
        answers = []
        for number, method in enumerate(["ping", "elicitation/create", "sampling/createMessage", "roots/list"]):
            send({"id": "q%d" % number, "method": method, "params": {}})
            reply = receive()
            answers.append("%s %s" % (reply["id"], reply.get("error", {}).get("code", "ok")))
        return text(", ".join(answers))
    if name == "dies":
        sys.exit(3)
    if name == "refuses":
        return {"code": -32050, "message": "the words of SECRET"}


def versioned(params):
    return params.get("_meta", {}).get("io.modelcontextprotocol/protocolVersion") == MODERN \
        and params["_meta"].get("io.modelcontextprotocol/clientCapabilities") == {}


def answer(id, method, params):
    """Returns a result, an error with its code, or nothing."""
    global ready
    modern = mode in ("modern", "slow", "dual")
    if method == "server/discover":
        if mode == "future":
            return {"code": -32022, "message": "no", "data": {"supported": ["2099-01-01"]}}
        if mode == "past":
            return {"code": -32022, "message": "no", "data": {"supported": ["2025-11-25"]}}
        if mode == "dual-past":
            return {"supportedVersions": ["2025-06-18"], "capabilities": {}}
        if modern and versioned(params):
            return {"resultType": "complete", "supportedVersions": [MODERN], "capabilities": {"tools": {}}}
        return None if mode == "silent" else {"code": -32602, "message": "no"}
    if method == "initialize":
        if modern:
            return {"code": -32601, "message": "no"}
        ready = True
        version = {"ancient": "2023-01-01", "dual-past": "2025-06-18"}.get(mode, params["protocolVersion"])
        return {"protocolVersion": version, "capabilities": {"tools": {}}, "serverInfo": {"name": "x", "version": "1"}}
    if not (versioned(params) if modern else ready):
        return {"code": -32602, "message": "no"}
    if method == "tools/list":
        return {"code": -32601, "message": "no"} if mode == "listless" else listed(params)
    if method == "tools/call":
        return call(id, params)
    return {"code": -32601, "message": "no"}


if mode == "slow":
    time.sleep(float(sys.argv[3]))
while True:
    message = receive()
    if "id" in message and "method" in message:
        result = answer(message["id"], message["method"], message.get("params", {}))
        if result is not None:
            send({"id": message["id"], ("error" if "code" in result else "result"): result})
