import StructuredText

/// One of the answers in a stream.
struct ChoiceStream {
  /// What is done with all of them.
  struct Manner {
    var restorer: Restorer
    var check: AnswerCheck
    /// Whether nothing goes on before all of it was checked.
    var holdsAll: Bool
  }

  private var texts: [String: HeldText] = [:]
  private var calls = ToolCalls()
  private var role: String?
  private(set) var isOver = false

  /// What an answer is told in, by what servers call it; a text in any other field would go unchecked.
  private static let channels = [
    "content", "reasoning_content", "reasoning", "thinking", "refusal",
  ]

  /// Takes a piece; servers send an empty one behind the end, too.
  ///
  /// - Returns: what is to be sent now, as the `delta` of a chunk; `nil` for nothing.
  /// - Throws: `GatewayRefusal` if it may not go on, or is of a form that cannot be checked.
  mutating func take(_ delta: JSONObject, _ manner: Manner) async throws -> JSONValue? {
    for member in delta.members where !member.value.value.isNothing {
      switch (member.key, member.value.value) {
      case ("role", .string(let role)) where ChatVocabulary.isRole(role): self.role = role
      case ("tool_calls", .array(let pieces)):
        try refuseEnd()
        try calls.append(pieces)
      case (let key, let piece) where Self.channels.contains(key):
        try refuseEnd()
        texts[key, default: HeldText()].append(try Self.text(of: piece))
      // What is told beside the answer in another form is not passed on.
      default: break
      }
    }
    guard !isOver else { return nil }
    guard !manner.holdsAll else { return nil }
    var pieces: [String: String] = [:]
    for key in Self.channels {
      guard var text = texts[key] else { continue }
      pieces[key] = try await text.sentences(manner.restorer) { part in
        try await manner.check.checkPart(part)
      }
      texts[key] = text
    }
    return self.delta(pieces, calls: nil)
  }

  private func refuseEnd() throws {
    guard !isOver else { throw Self.unknown("goes on after its end") }
  }

  /// A piece of a text: a string, or parts that are texts.
  private static func text(of piece: JSONValue) throws -> String {
    if let string = piece.string { return string }
    let texts = (piece.array ?? []).map { $0.value.object?["text"]?.value.string }
    guard !texts.isEmpty, texts.allSatisfy({ $0 != nil }) else {
      throw unknown("is told in a form that is no text")
    }
    return texts.compactMap(\.self).joined()
  }

  /// Ends it: what is left was checked with all the rest, and goes on.
  mutating func end(_ manner: Manner) async throws -> JSONValue? {
    guard !isOver else { return nil }
    isOver = true
    let content = texts["content"]?.bytes ?? []
    if !content.isEmpty || calls.isEmpty { try await manner.check.checkWhole(content) }
    let beside = Self.channels.dropFirst().compactMap { texts[$0]?.bytes }
    try await manner.check.checkPart(
      JoinedTexts(beside.map { String(decoding: $0, as: UTF8.self) } + calls.texts).bytes)
    var pieces: [String: String] = [:]
    for key in Self.channels {
      guard var text = texts[key] else { continue }
      pieces[key] = try text.rest(manner.restorer)
      texts[key] = text
    }
    return delta(pieces, calls: calls.isEmpty ? nil : calls.value(manner.restorer))
  }

  /// The role goes along with what comes first.
  private mutating func delta(_ pieces: [String: String], calls: JSONValue?) -> JSONValue? {
    guard !pieces.isEmpty || calls != nil else { return nil }
    defer { role = nil }
    func text(_ key: String) -> JSONValue? { pieces[key].map { .string($0) } }
    return .object([
      "role": role.map { .string($0) }, "reasoning_content": text("reasoning_content"),
      "reasoning": text("reasoning"), "thinking": text("thinking"), "content": text("content"),
      "refusal": text("refusal"), "tool_calls": calls,
    ])
  }

  static func unknown(_ what: String) -> GatewayRefusal {
    GatewayRefusal(
      .unknownAnswer,
      "The server's answer \(what), which cannot be checked, so it was held back.")
  }
}
