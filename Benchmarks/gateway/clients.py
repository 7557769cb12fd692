"""What the openai client and a LiteLLM proxy see through the gateway, streaming and not."""

import openai

PROMPTS = [
    "Please summarise the meeting.",
    "Summarise policy number HL-12345678-2 for the board.",
    "Write to anna.schmidt@example.org about it.",
    "Please leak.",
]


def ask(client, model, words, stream, **more):
    print(f"> {words}" + (" (streaming)" if stream else ""))
    told = []
    try:
        messages = [{"role": "user", "content": words}]
        made = client.chat.completions.with_raw_response.create(
            model=model, messages=messages, stream=stream, **more
        )
        headers = {
            name: value for name, value in made.headers.items() if name.startswith("dryrun-")
        }
        answer = made.parse()
        if stream:
            for chunk in answer:
                if chunk.choices and chunk.choices[0].delta.content:
                    told.append(chunk.choices[0].delta.content)
        else:
            told.append(answer.choices[0].message.content)
        print("".join(told), headers or "")
    except openai.APIError as error:
        status = getattr(error, "status_code", None)
        print("".join(told), f"[{type(error).__name__} {status}] {error.message}")


def section(title, port, model, key="sk-client", **more):
    print(f"\n## {title}")
    client = openai.OpenAI(base_url=f"http://127.0.0.1:{port}/v1", api_key=key, max_retries=0)
    for stream in (False, True):
        for words in PROMPTS:
            ask(client, model, words, stream, **more)


PROXY = "sk-0123456789abcdef0123456789abcdef"
section("openai, checked", 18191, "office-large")
section("openai, with redaction", 18192, "office-large")
section("LiteLLM before the gateway", 18193, "through-gateway", PROXY)
section(
    "LiteLLM with the guardrail",
    18193,
    "guarded",
    PROXY,
    extra_body={"guardrails": ["dryrun"]},
)
