import OutgoingHTTP
import PluginKit

/// Reads the body of an answer, whether it is a stream of events or one JSON object.
///
/// The first character tells, as not every server names the right type.
struct ChatReader: Sendable {
  private let body: ResponseBody

  init(_ body: ResponseBody) { self.body = body }

  /// Delivers all text and returns how the answer ended.
  ///
  /// - Throws: `PluginError`, `OutgoingError`, and what `deliver` throws.
  func read(_ deliver: @Sendable (String) async throws -> Void) async throws -> ToolEnd {
    var parser = ServerSentEventParser()
    var answer = ChatAnswer()
    var whole: [UInt8] = []
    var isObject: Bool?
    var hasEvents = false
    for try await part in body {
      isObject = isObject ?? Self.isObject(part)
      if isObject != false {
        whole += part
        continue
      }
      let events = parser.events(in: whole + part)
      whole = []
      hasEvents = hasEvents || !events.isEmpty
      try await Self.deliver(events, &answer, deliver)
      if answer.isOver { return try answer.end() }
    }
    if isObject == true {
      try await Self.deliver(object: whole, &answer, deliver)
    } else if let last = parser.unfinishedEvent() {
      hasEvents = true
      try await Self.deliver([last], &answer, deliver)
    }
    guard isObject == true || hasEvents else { throw Self.noAPI }
    return try answer.end()
  }

  private static func deliver(
    _ events: [ServerSentEvent], _ answer: inout ChatAnswer,
    _ deliver: @Sendable (String) async throws -> Void
  ) async throws {
    for event in events where !answer.isOver {
      let text = try answer.take(data: event.data)
      if !text.isEmpty { try await deliver(text) }
    }
  }

  private static func deliver(
    object: [UInt8], _ answer: inout ChatAnswer,
    _ deliver: @Sendable (String) async throws -> Void
  ) async throws {
    guard let chunk = ChatChunk(object) else { throw noAPI }
    var text = try answer.take(chunk)
    // A whole answer that does not say why it ended is over all the same.
    if chunk.choices?.isEmpty == false, !answer.isOver { text += try answer.take(data: "[DONE]") }
    if !text.isEmpty { try await deliver(text) }
  }

  /// Whether the body begins an object; `nil` as long as only white space came.
  private static func isObject(_ part: [UInt8]) -> Bool? {
    let space = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF] as [UInt8]
    return part.first { !space.contains($0) }.map { $0 == UInt8(ascii: "{") }
  }

  private static let noAPI = PluginError(
    .badConfiguration, "what answers there is no chat completions API: check baseURL",
    pointer: "/baseURL")
}
