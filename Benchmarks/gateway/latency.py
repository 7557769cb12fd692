"""What the gateway adds to a request: the same prompt of 1 KB with it and without it, in turns."""

import http.client
import json
import statistics
import time

ROUNDS = 1000
SENTENCE = "Please tell everybody that the letter is on its way, with best wishes. "
BODY = json.dumps(
    {"model": "office-large", "messages": [{"role": "user", "content": (SENTENCE * 20)[:1024]}]}
)


def connect(port):
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.connect()
    return connection


def milliseconds(connection):
    start = time.perf_counter()
    connection.request(
        "POST", "/v1/chat/completions", BODY, {"Content-Type": "application/json"}
    )
    response = connection.getresponse()
    response.read()
    assert response.status == 200, response.status
    return (time.perf_counter() - start) * 1000


direct, gateway = connect(18190), connect(18191)
times = {"direct": [], "gateway": []}
for _ in range(ROUNDS):
    times["direct"].append(milliseconds(direct))
    times["gateway"].append(milliseconds(gateway))
tables = {name: sorted(values) for name, values in times.items()}
print(f"## What the gateway adds, {ROUNDS} requests of 1 KB each way, in turns")
print("| | median ms | p99 ms |\n| --- | --- | --- |")
for name, values in tables.items():
    print(f"| {name} | {statistics.median(values):.2f} | {values[int(ROUNDS * 0.99)]:.2f} |")
added = statistics.median(tables["gateway"]) - statistics.median(tables["direct"])
print(f"\nadded (median): {added:.2f} ms")
