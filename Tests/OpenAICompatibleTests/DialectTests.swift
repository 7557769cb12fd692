import PluginKit
import ScriptedHTTP
import Testing

@Suite("Streams of chat completions as servers send them")
struct DialectTests {
  struct Dialect: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var parts: [String]
    var finish = ToolEnd.Finish.complete

    init(_ name: String, _ parts: [String], _ finish: ToolEnd.Finish = .complete) {
      testDescription = name
      self.parts = parts
      self.finish = finish
    }
  }

  static let dialects = [
    Dialect(
      "OpenAI",
      [
        Piece.role, Piece.text("Good "), Piece.text("day"), Piece.finish("stop"), Piece.usage,
        Piece.done,
      ]),
    Dialect(
      "no space after data:",
      [
        Piece.text("Good ").replacing("data: ", with: "data:"),
        Piece.text("day").replacing("data: ", with: "data:"), "data:[DONE]\n\n",
      ]),
    Dialect("[DONE] is missing", [Piece.text("Good "), Piece.text("day"), Piece.finish("stop")]),
    Dialect("no reason to finish", [Piece.text("Good day"), Piece.done]),
    Dialect("usage before the end", [Piece.text("Good day"), Piece.usage, Piece.finish("stop")]),
    Dialect(
      "the last piece has text", [Piece.text("Good "), Piece.text("day", finish: "\"stop\"")]),
    Dialect(
      "an empty reason is none",
      [Piece.text("Good ", finish: "\"\""), Piece.text("day"), Piece.done]),
    Dialect(
      "keep-alive comments",
      [": keep-alive\n\n", Piece.text("Good "), ":\n\n", Piece.text("day"), ": x\n", Piece.done]),
    Dialect(
      "lines end with CR LF",
      [Piece.text("Good "), Piece.text("day"), Piece.done].map {
        $0.replacing("\n", with: "\r\n")
      }),
    Dialect(
      "no empty lines between events",
      [Piece.text("Good "), Piece.text("day"), Piece.done].map { $0.replacing("\n\n", with: "\n") }
    ),
    Dialect("no line end at the end", [Piece.text("Good day"), "data: [DONE]"]),
    Dialect("a byte order mark", ["\u{FEFF}" + Piece.text("Good day"), Piece.done]),
    Dialect("events cut anywhere", Piece.text("Good day").map { String($0) } + [Piece.done]),
    Dialect(
      "thoughts are no answer",
      [
        #"data: {"choices":[{"delta":{"reasoning_content":"Hm."}}]}"# + "\n\n",
        #"data: {"choices":[{"delta":{"reasoning":"Hm.","content":""}}]}"# + "\n\n",
        Piece.text("Good day"), Piece.done,
      ]),
    Dialect(
      "text in parts",
      [
        #"data: {"choices":[{"delta":{"content":[{"type":"text","text":"Good "},{"type":"x"}]}}]}"#
          + "\n\n", Piece.text("day"), Piece.done,
      ]),
    Dialect(
      "Azure begins with what its filter says",
      [
        #"data: {"choices":[],"prompt_filter_results":[{"prompt_index":0}],"model":""}"# + "\n\n",
        Piece.text("Good day"), Piece.finish("stop"), Piece.done,
      ]),
    Dialect(
      "Azure tells what its filter saw in pieces without text",
      [
        Piece.text("Good day"),
        #"data: {"choices":[{"index":0,"finish_reason":null,"content_filter_offsets":{"end_offset":8}}]}"#
          + "\n\n", Piece.finish("stop"), Piece.done,
      ]),
    Dialect(
      "other choices are not read",
      [
        #"data: {"choices":[{"index":1,"delta":{"content":"Bad"}}]}"# + "\n\n",
        Piece.text("Good day"), Piece.done,
      ]),
    Dialect("other kinds of events", ["event: message\n" + Piece.text("Good day"), Piece.done]),
    Dialect("cut by a limit", [Piece.text("Good day"), Piece.finish("length"), Piece.done], .cut),
    Dialect(
      "cut by a limit, in other words", [Piece.text("Good day"), Piece.finish("max_tokens")], .cut),
    Dialect(
      "stopped by a filter", [Piece.text("Good day"), Piece.finish("content_filter")], .refused),
    Dialect(
      "a refusal",
      [
        #"data: {"choices":[{"delta":{"refusal":"Good day"}}]}"# + "\n\n", Piece.finish("stop"),
      ], .refused),
    Dialect("a function after text", [Piece.text("Good day"), Piece.finish("tool_calls")]),
    Dialect("an unknown reason", [Piece.text("Good day"), Piece.finish("eos")]),
  ]

  @Test("the text is the same and the end is told", arguments: dialects)
  func dialect(_ dialect: Dialect) async throws {
    let conversation = try await Conversation.streamed(dialect.parts)
    #expect(conversation.error == nil)
    #expect(conversation.text == "Good day")
    #expect(conversation.end?.finish == dialect.finish)
  }

  @Test("pieces come as the server sends them, and the model is named")
  func pieces() async throws {
    let conversation = try await Conversation.ask { _, _ in
      .chunks(
        ["Content-Type": "text/event-stream"],
        [Piece.role, Piece.text("a"), Piece.text("ö👍🏽"), Piece.finish("stop"), Piece.done])
    }
    #expect(conversation.pieces == ["a", "ö👍🏽"])
    #expect(conversation.end == ToolEnd(.complete, model: "small-1"))
  }

  @Test(
    "a server that does not stream answers with one object",
    arguments: ["application/json", "text/event-stream", "text/plain"])
  func wholeAnswer(type: String) async throws {
    let body =
      "\n"
      + #"{"model":"m","choices":[{"index":0,"message":{"role":"assistant","content":"Good day"},"finish_reason":"length"}]}"#
    let conversation = try await Conversation.ask { _, _ in
      .answer(200, ["Content-Type": type], body)
    }
    #expect(conversation.pieces == ["Good day"])
    #expect(conversation.end == ToolEnd(.cut, model: "m"))
  }

  @Test(
    "a stream is read whatever its type is called", arguments: ["application/json", "text/plain"])
  func misnamedStream(type: String) async throws {
    let conversation = try await Conversation.ask { _, _ in
      .stream([Piece.text("Good day"), Piece.done], type: type)
    }
    #expect(conversation.text == "Good day" && conversation.end?.finish == .complete)
  }

  @Test("the prompt's length does not matter, and nor does the answer's")
  func long() async throws {
    let prompt = String(repeating: "größer ", count: 40_000)
    let parts = (0..<2000).map { _ in Piece.text("word ") } + [Piece.done]
    let conversation = try await Conversation.ask(request: ToolRequest(prompt: prompt)) { _, _ in
      .stream(parts)
    }
    #expect(conversation.text.count == 10_000)
    #expect(conversation.requests.first?.body.contains(prompt) == true)
  }
}
