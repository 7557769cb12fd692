"""Plugin title: hands events on to another system.

This one writes them to a file for as long as it runs. Replace what `export` does, such as by a call of your
data warehouse; `dryrun_plugin.py` beside it speaks with Dryrun, and says at its beginning what else there is.
"""

import json
import pathlib
import tempfile
import threading

import dryrun_plugin

path = pathlib.Path(tempfile.gettempdir()) / "events.jsonl"
seen = set()
lock = threading.Lock()


def export(events, call):
    """Gives (index, reason) for each event that was not taken; all others were."""
    rejected = [(i, "it has no id") for i, event in enumerate(events) if "id" not in event]
    with lock, path.open("a", encoding="utf-8") as file:
        for event in events:
            # An event that is sent again is recognised by its id.
            if "id" in event and event["id"] not in seen:
                file.write(json.dumps(event) + "\n")
                seen.add(event["id"])
    return rejected


dryrun_plugin.run(export=export)
