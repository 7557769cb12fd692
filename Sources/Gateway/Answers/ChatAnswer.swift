import StructuredText

/// An answer that came as a whole.
struct ChatAnswer {
  /// What each choice says, which is what a format is asked of; empty where a choice calls tools.
  let contents: [String]
  /// Every other text in it.
  let others: [String]
  /// Whether it holds something that cannot be read as text.
  let isUnreadable: Bool
  private let value: JSONValue

  /// Reads an answer.
  ///
  /// - Throws: `GatewayRefusal` for one that cannot be read, which is passed on to nobody.
  init(_ bytes: [UInt8]) throws(GatewayRefusal) {
    let (node, problems) = JSONReader.read(bytes)
    guard problems.isEmpty, let object = node?.value.object,
      let choices = object["choices"]?.value.array
    else {
      throw GatewayRefusal(
        .unknownAnswer, "The server's answer is no chat completion, so it could not be checked.")
    }
    value = .object(object)
    contents = choices.compactMap { $0.value.object?["message"]?.value.object }.compactMap(
      Self.said)
    let rest = JSONTexts(of: value.removingContents)
    others = rest.all.map(\.text)
    isUnreadable = !rest.unreadable.isEmpty
  }

  /// What a message says; `nil` for one that only calls tools.
  private static func said(_ message: JSONObject) -> String? {
    let text = message["content"]?.value.spokenText ?? ""
    let calls = message["tool_calls"]?.value.array?.isEmpty == false
    return text.isEmpty && (calls || message["function_call"]?.value.object != nil) ? nil : text
  }

  /// The answer with its values put back.
  func bytes(_ restorer: Restorer) -> [UInt8] {
    Array(value.replacingStrings { _, string in restorer.restored(string) }.text().utf8)
  }
}

extension JSONValue {
  /// What a content says: a string, or the texts of its parts.
  fileprivate var spokenText: String {
    if let string { return string }
    return (array ?? []).compactMap { $0.value.object?["text"]?.value.string }.joined()
  }

  /// An answer without what its choices say as strings.
  fileprivate var removingContents: JSONValue {
    switch self {
    case .object(let object):
      let members = object.members.filter { $0.key != "content" || $0.value.value.string == nil }
      return .object(
        JSONObject(
          members.map {
            JSONMember(
              key: $0.key, keyRange: $0.keyRange,
              value: JSONNode($0.value.value.removingContents, range: $0.value.range))
          }))
    case .array(let elements):
      return .array(elements.map { JSONNode($0.value.removingContents, range: $0.range) })
    case .null, .bool, .number, .string: return self
    }
  }
}
