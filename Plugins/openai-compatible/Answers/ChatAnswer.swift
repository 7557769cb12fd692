import PluginKit

/// An answer while it comes: takes objects, gives text, and knows how it ended.
struct ChatAnswer: Sendable {
  private var model: String?
  private var finish: ToolEnd.Finish?
  private var isRefusal = false
  private var hasText = false
  private var callsFunction = false
  /// Whether the server has said that this was all.
  private(set) var isOver = false

  /// Takes the data of an event.
  ///
  /// - Returns: the text in it.
  /// - Throws: `PluginError` if the server gave up or sent something else.
  mutating func take(data: String) throws(PluginError) -> String {
    let trimmed = data.trimmed
    if trimmed == "[DONE]" {
      isOver = true
      return ""
    }
    if trimmed.isEmpty { return "" }
    if let chunk = ChatChunk(trimmed.utf8) { return try take(chunk) }
    // Some servers leave the empty line between events out, which makes one event of several.
    let lines = trimmed.split(separator: "\n").map { String($0).trimmed }
    guard lines.count > 1 else {
      throw PluginError(.unavailable, "the server sent something that is no part of an answer")
    }
    var text = ""
    for line in lines where !isOver { text += try take(data: line) }
    return text
  }

  /// Takes an object.
  mutating func take(_ chunk: ChatChunk) throws(PluginError) -> String {
    if let problem = chunk.error { throw Self.brokenOff(problem) }
    if let model = chunk.model, !model.isEmpty { self.model = model }
    guard let choice = chunk.choices?.first(where: { $0.index ?? 0 == 0 }) else { return "" }
    let said = choice.delta ?? choice.message
    if said?.isRefusal == true { isRefusal = true }
    if let reason = choice.finish, !reason.isEmpty {
      finish = Self.finish(reason)
      callsFunction = reason == "tool_calls" || reason == "function_call"
      isOver = true
    }
    let text = said?.text ?? ""
    if !text.isEmpty { hasText = true }
    return text
  }

  /// How the answer ended.
  ///
  /// - Throws: `PluginError` if it was cut off.
  func end() throws(PluginError) -> ToolEnd {
    guard isOver else {
      throw PluginError(.unavailable, "the server broke off before its answer was complete")
    }
    if callsFunction, !hasText {
      throw PluginError(
        .internalFailure, "the model called a function, which nobody had offered to it")
    }
    return ToolEnd(isRefusal ? .refused : finish ?? .complete, model: model)
  }

  /// Names of OpenAI, and of servers that have others.
  private static func finish(_ reason: String) -> ToolEnd.Finish {
    switch reason.lowercased() {
    case "length", "max_tokens", "model_length": .cut
    case "content_filter", "refusal", "safety": .refused
    default: .complete
    }
  }

  private static func brokenOff(_ problem: ChatProblem) -> PluginError {
    if problem.isTooLong {
      return PluginError(
        .badInput, "the text is longer than the model takes: shorten it, or use a larger model")
    }
    return PluginError(.unavailable, "the server broke its answer off with an error")
  }
}

extension String {
  /// Without white space at either end.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
