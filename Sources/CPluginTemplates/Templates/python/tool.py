"""Plugin title: an AI tool of the organisation.

Replace what `complete` does, such as by a call of your assistant; `dryrun_plugin.py` beside it speaks with
Dryrun, and says at its beginning what else there is.
"""

import dryrun_plugin


def complete(request, call):
    """Gives the pieces of the answer."""
    prompt = request["messages"][-1]["text"]
    if len(prompt) > 100_000:
        raise dryrun_plugin.BadInput("the prompt is too long for this tool")
    yield "You asked with %d words. " % len(prompt.split())
    yield "This answer comes from plugin-id."


dryrun_plugin.run(complete=complete, describe={"title": "Plugin title", "isSimulated": True})
