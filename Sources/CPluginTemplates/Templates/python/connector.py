"""Plugin title: brings requests for approval to those who may approve.

This one keeps them in files for as long as it runs. Replace what the three functions do, such as by calls of
your ticket system; `dryrun_plugin.py` beside it speaks with Dryrun, and says at its beginning what else there
is.
"""

import hashlib
import json
import pathlib
import tempfile

import dryrun_plugin

folder = pathlib.Path(tempfile.gettempdir()) / "tickets"
folder.mkdir(exist_ok=True)


def submit(submission, call):
    """Gives a ticket; the same request again has to give the same one."""
    ticket = "T-" + hashlib.sha256(submission["id"].encode()).hexdigest()[:16]
    if not file(ticket).exists():
        file(ticket).write_text(json.dumps({"state": "pending", "submission": submission}))
    return ticket


def status(ticket, call):
    """Gives pending, approved, rejected or withdrawn."""
    return read(ticket)["state"]


def withdraw(ticket, call):
    """Tells approvers that a request is no longer needed; again, it does nothing."""
    content = read(ticket)
    if content["state"] == "pending":
        file(ticket).write_text(json.dumps({**content, "state": "withdrawn"}))


def read(ticket):
    if not file(ticket).exists():
        raise dryrun_plugin.BadInput("there is no such ticket")
    return json.loads(file(ticket).read_text())


def file(ticket):
    # A ticket comes from outside and must not lead to another folder.
    return folder / hashlib.sha256(ticket.encode()).hexdigest()


dryrun_plugin.run(submit=submit, status=status, withdraw=withdraw)
