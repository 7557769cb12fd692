import Foundation
import StructuredText

/// An answer that comes as server-sent events: checked, and made anew from what was let go.
struct AnswerStream {
  private let manner: ChoiceStream.Manner
  private var choices: [Int: ChoiceStream] = [:]
  /// What all chunks say of the answer; nothing of it is the server's, as nobody could check a name.
  private let frame: [(key: String, value: JSONValue)]
  private(set) var isOver = false

  /// An answer that begins.
  ///
  /// - Parameter model: what the client calls the model.
  init(_ manner: ChoiceStream.Manner, model: String) {
    self.manner = manner
    let id = UUID().uuidString.lowercased().replacing("-", with: "")
    frame = [
      ("id", .string("chatcmpl-\(id)")), ("object", .string("chat.completion.chunk")),
      ("created", .number(JSONNumber(Int(Date.now.timeIntervalSince1970)))),
      ("model", .string(model)),
    ]
  }

  /// Takes the data of an event.
  ///
  /// - Returns: the data of the events to send.
  /// - Throws: `GatewayRefusal` if the answer ends here; what the checks throw.
  mutating func take(_ data: String) async throws -> [String] {
    guard !isOver else { return [] }
    if data == "[DONE]" { return try await end(isComplete: true) }
    let (node, problems) = JSONReader.read(Array(data.utf8))
    guard problems.isEmpty, let chunk = node?.value.object else {
      throw ChoiceStream.unknown("is no sound JSON")
    }
    if let error = chunk["error"]?.value, !error.isNothing {
      throw GatewayRefusal(.upstream, "The server gave up in the middle of its answer.")
    }
    var sent: [String] = []
    for choice in chunk["choices"]?.value.array ?? [] { sent += try await take(choice.value) }
    if let usage = chunk["usage"]?.value, usage.object != nil {
      sent.append(text([], usage: usage.counts))
    }
    return sent
  }

  /// Ends the answer.
  ///
  /// - Parameter isComplete: whether the server said that it is over; some say it only by the end of each choice.
  mutating func end(isComplete: Bool) async throws -> [String] {
    guard !isOver else { return [] }
    isOver = true
    guard !choices.isEmpty else { throw ChoiceStream.unknown("says nothing") }
    guard isComplete || choices.values.allSatisfy(\.isOver) else {
      throw GatewayRefusal(.upstream, "The server ended its answer before it was complete.")
    }
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
    guard var stream = choices[index], !stream.isOver else { return [] }
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

  private static let reasons: Set = [
    "stop", "length", "tool_calls", "content_filter", "function_call",
  ]
}

extension JSONValue {
  /// The counts of tokens in it, by the names that the format has, and nothing else.
  fileprivate var counts: JSONValue {
    let members = (object?.members ?? []).compactMap { member -> JSONMember? in
      let value = member.value.value
      let isCount = value.number.map { $0.text.utf8.count <= 10 } ?? (value.object != nil)
      guard isCount, Self.countNames.contains(member.key) else { return nil }
      let kept = value.object == nil ? value : value.counts
      return JSONMember(key: member.key, keyRange: 0..<0, value: JSONNode(kept, range: 0..<0))
    }
    return .object(JSONObject(members))
  }

  private static let countNames: Set = [
    "prompt_tokens", "completion_tokens", "total_tokens", "prompt_tokens_details",
    "completion_tokens_details", "cached_tokens", "audio_tokens", "reasoning_tokens",
    "accepted_prediction_tokens", "rejected_prediction_tokens",
  ]
}
