import StructuredText

/// An answer that comes as server-sent events: checked, and made anew from what was let go.
struct AnswerStream {
  private let manner: ChoiceStream.Manner
  private var choices: [Int: ChoiceStream] = [:]
  /// What all chunks of the answer say of it.
  private var frame: [(key: String, value: JSONValue)] = []
  private(set) var isOver = false

  init(_ manner: ChoiceStream.Manner) { self.manner = manner }

  /// Takes the data of an event.
  ///
  /// - Returns: the data of the events to send.
  /// - Throws: `GatewayRefusal` if the answer ends here; what the checks throw.
  mutating func take(_ data: String) async throws -> [String] {
    guard !isOver else { return [] }
    if data == "[DONE]" { return try await end() }
    let (node, problems) = JSONReader.read(Array(data.utf8))
    guard problems.isEmpty, let chunk = node?.value.object else {
      throw ChoiceStream.unknown("is no sound JSON")
    }
    if let error = chunk["error"]?.value, !error.isNothing {
      throw GatewayRefusal(.upstream, "The server gave up in the middle of its answer.")
    }
    note(chunk)
    var sent: [String] = []
    for choice in chunk["choices"]?.value.array ?? [] { sent += try await take(choice.value) }
    if let usage = chunk["usage"]?.value, usage.object != nil {
      sent.append(text([], usage: usage.numbersOnly))
    }
    return sent
  }

  /// Ends the answer, also where the server forgot to say that it is over.
  mutating func end() async throws -> [String] {
    guard !isOver else { return [] }
    isOver = true
    var sent: [String] = []
    for index in choices.keys.sorted() { sent += try await end(index, reason: "stop") }
    return sent + ["[DONE]"]
  }

  private mutating func take(_ value: JSONValue) async throws -> [String] {
    guard let choice = value.object else { throw ChoiceStream.unknown("has a choice of no form") }
    guard choice["logprobs"]?.value.isNothing ?? true else {
      throw ChoiceStream.unknown("tells probabilities")
    }
    let index = choice["index"]?.value.number.flatMap { Int($0.text) } ?? 0
    var sent: [String] = []
    // Servers that do not stream after all send a message in place of its pieces.
    if let delta = (choice["delta"] ?? choice["message"])?.value.object {
      // Taken out, so that it is not copied with each piece.
      var stream = choices.removeValue(forKey: index) ?? ChoiceStream()
      let piece = try await stream.take(delta, manner)
      choices[index] = stream
      if let piece { sent.append(text([chunk(index, piece)])) }
    }
    if let reason = choice["finish_reason"]?.value.string, !reason.isEmpty {
      sent += try await end(index, reason: Self.reasons.contains(reason) ? reason : "stop")
    }
    return sent
  }

  private mutating func end(_ index: Int, reason: String) async throws -> [String] {
    guard var stream = choices.removeValue(forKey: index), !stream.isOver else { return [] }
    let piece = try await stream.end(manner)
    choices[index] = stream
    return (piece.map { [text([chunk(index, $0)])] } ?? [])
      + [text([chunk(index, .object([:]), reason: reason)])]
  }

  private func chunk(_ index: Int, _ delta: JSONValue, reason: String? = nil) -> JSONValue {
    .object([
      "index": .number(JSONNumber(index)), "delta": delta,
      "finish_reason": reason.map { .string($0) } ?? .null,
    ])
  }

  private func text(_ choices: [JSONValue], usage: JSONValue? = nil) -> String {
    var members = frame + [("choices", .list(choices))]
    if let usage { members.append(("usage", usage)) }
    return JSONValue.object(
      JSONObject(
        members.map { key, value in
          JSONMember(key: key, keyRange: 0..<0, value: JSONNode(value, range: 0..<0))
        })
    ).text()
  }

  /// Keeps what the first chunk says of the answer; a name is a name, and longer texts are none.
  private mutating func note(_ chunk: JSONObject) {
    guard frame.isEmpty else { return }
    frame = [("object", .string("chat.completion.chunk"))]
    for key in ["id", "model"] {
      if let name = chunk[key]?.value.string, name.isName { frame.append((key, .string(name))) }
    }
    if let created = chunk["created"]?.value, created.number != nil {
      frame.append(("created", created))
    }
  }

  private static let reasons: Set = [
    "stop", "length", "tool_calls", "content_filter", "function_call",
  ]
}

extension String {
  /// Whether it can be what a program calls something, and nothing that somebody wrote.
  fileprivate var isName: Bool {
    !isEmpty && utf8.count <= 100
      && utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "-_.:/@".utf8.contains(byte)
        }
      }
  }
}

extension JSONValue {
  /// Its numbers, wherever they are, and nothing that is a text.
  fileprivate var numbersOnly: JSONValue {
    switch self {
    case .number: self
    case .object(let object):
      .object(
        JSONObject(
          object.members.filter { $0.value.value.number != nil || $0.value.value.object != nil }
            .map {
              JSONMember(
                key: $0.key, keyRange: $0.keyRange,
                value: JSONNode($0.value.value.numbersOnly, range: $0.value.range))
            }))
    default: .null
    }
  }
}
