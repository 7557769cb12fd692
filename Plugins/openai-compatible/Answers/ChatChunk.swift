import Foundation

/// One object of an answer: a piece of a stream, or all of it from a server that does not stream.
///
/// Servers differ in what they leave out, so everything may be missing.
struct ChatChunk: Decodable, Sendable {
  struct Choice: Decodable, Sendable {
    var index: Int?
    var delta: ChatText?
    var message: ChatText?
    var finish: String?

    private enum CodingKeys: String, CodingKey {
      case index, delta, message
      case finish = "finish_reason"
    }
  }

  /// What answers, as it calls itself.
  var model: String?
  /// The choices; only the first one is asked for.
  var choices: [Choice]?
  /// Whether the server gave up.
  var error: ChatProblem?

  /// Reads an object; `nil` if it is none of a chat.
  init?(_ bytes: some Sequence<UInt8>) {
    guard let chunk = try? JSONDecoder().decode(ChatChunk.self, from: Data(bytes)) else {
      return nil
    }
    self = chunk
  }
}

/// What is said in a piece: a string, parts that may hold text, or nothing.
struct ChatText: Decodable, Sendable {
  private struct Part: Decodable {
    var text: String?
  }

  /// The text; empty if there is none.
  let text: String
  /// Whether the model refuses.
  let isRefusal: Bool

  private enum CodingKeys: String, CodingKey { case content, refusal }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let refusal = try container.decodeIfPresent(String.self, forKey: .refusal) ?? ""
    isRefusal = !refusal.isEmpty
    if let parts = try? container.decodeIfPresent([Part].self, forKey: .content) {
      text = parts.compactMap(\.text).joined() + refusal
    } else {
      text = (try container.decodeIfPresent(String.self, forKey: .content) ?? "") + refusal
    }
  }
}
