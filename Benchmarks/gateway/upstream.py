"""A server that speaks OpenAI's chat completions and answers with what it was sent, streamed in odd pieces."""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

LEAK = "All is well so far. The password: Tr0ub4dor-and-3-horses. Goodbye."


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *_):
        pass

    def answer(self, value):
        body = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        self.answer({"object": "list", "data": [{"id": "office-large", "object": "model"}]})

    def do_POST(self):
        question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        words = question["messages"][-1]["content"]
        if isinstance(words, list):
            words = " ".join(part.get("text", "") for part in words)
        text = LEAK if "leak" in words else f"You wrote: {words} That is all. Goodbye."
        frame = {"id": "chatcmpl-1", "created": 1, "model": question["model"]}
        if question.get("stream"):
            self.stream(frame, text)
        else:
            choice = {
                "index": 0,
                "message": {"role": "assistant", "content": text},
                "finish_reason": "stop",
            }
            usage = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
            answer = {"object": "chat.completion", "choices": [choice], "usage": usage}
            self.answer({**frame, **answer})

    def stream(self, frame, text):
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        pieces = [{"role": "assistant", "content": ""}]
        pieces += [{"content": text[start : start + 3]} for start in range(0, len(text), 3)]
        for delta, reason in [(piece, None) for piece in pieces] + [({}, "stop")]:
            choice = {"index": 0, "delta": delta, "finish_reason": reason}
            chunk = {**frame, "object": "chat.completion.chunk", "choices": [choice]}
            self.wfile.write(f"data: {json.dumps(chunk)}\n\n".encode())
            self.wfile.flush()
        self.wfile.write(b"data: [DONE]\n\n")


ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
