import StructuredText

/// An answer that came as a whole.
struct ChatAnswer {
  /// What each choice says, which is what a format is asked of; none where a choice only calls tools.
  let contents: [String]
  /// Every other text in it.
  let others: [String]
  /// Whether it holds something that cannot be read as text.
  let isUnreadable: Bool
  private let object: JSONObject

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
    // Pieces of tokens could not be read as the text that they are pieces of.
    guard choices.allSatisfy({ $0.value.object?["logprobs"]?.value.isNothing ?? true }) else {
      throw ChoiceStream.unknown("tells probabilities")
    }
    self.object = object
    contents = choices.compactMap { $0.value.object?["message"]?.value.object }
      .compactMap(Self.said)
    let rest = JSONTexts(of: .object(object.withoutSaid))
    others = rest.all.map(\.text)
    isUnreadable = !rest.unreadable.isEmpty
  }

  /// What a message says; `nil` for one that only calls tools.
  private static func said(_ message: JSONObject) -> String? {
    let content = message["content"]?.value
    let parts = (content?.array ?? []).compactMap { $0.value.object?["text"]?.value.string }
    let text = content?.string ?? parts.joined()
    let calls = message["tool_calls"]?.value.array?.isEmpty == false
    return text.isEmpty && (calls || message["function_call"]?.value.object != nil) ? nil : text
  }

  /// The answer with its values put back.
  func bytes(_ restorer: Restorer) -> [UInt8] {
    Array(JSONValue.object(object).restored(restorer).text().utf8)
  }
}

extension JSONValue {
  /// The same with values put back: in texts as people read them, in arguments as programs do.
  fileprivate func restored(_ restorer: Restorer, at key: String = "") -> JSONValue {
    switch self {
    case .null, .bool, .number: return self
    case .string(let string):
      return .string(key == "arguments" ? restorer.arguments(string) : restorer.restored(string))
    case .array(let elements):
      return .array(
        elements.map { JSONNode($0.value.restored(restorer, at: key), range: $0.range) })
    case .object(let object):
      return .object(object.mapping { $0.value.value.restored(restorer, at: $0.key) })
    }
  }

  /// A choice without what its message says as a string.
  fileprivate var withoutSaid: JSONValue {
    guard let choice = object else { return self }
    return .object(
      choice.mapping { member in
        guard member.key == "message", let message = member.value.value.object else {
          return member.value.value
        }
        return .object(
          JSONObject(message.members.filter { $0.key != "content" || $0.value.value.string == nil })
        )
      })
  }
}

extension JSONObject {
  /// An answer without what its choices say as strings: `/choices/0/message/content`.
  fileprivate var withoutSaid: JSONObject {
    mapping { member in
      guard member.key == "choices", let choices = member.value.value.array else {
        return member.value.value
      }
      return .array(choices.map { JSONNode($0.value.withoutSaid, range: $0.range) })
    }
  }

  fileprivate func mapping(_ value: (JSONMember) -> JSONValue) -> JSONObject {
    JSONObject(
      members.map {
        JSONMember(
          key: $0.key, keyRange: $0.keyRange, value: JSONNode(value($0), range: $0.value.range))
      })
  }
}
