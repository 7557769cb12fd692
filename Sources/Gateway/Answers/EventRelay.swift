import OutgoingHTTP

/// Reads the events of a server, and hands on what was let go of them.
struct EventRelay: Sendable {
  let manner: ChoiceStream.Manner
  /// What the client calls the model.
  let model: String
  let continuation: AsyncStream<GatewayEvent>.Continuation

  func run(_ response: OutgoingResponse) async throws {
    var answer = AnswerStream(manner, model: model)
    guard response.headers.mediaType == "text/event-stream" else {
      // A server that does not stream answers with the whole.
      let body = String(decoding: try await response.bytes(), as: UTF8.self)
      return send(try await answer.take(body) + answer.end(isComplete: true))
    }
    for try await event in response.events {
      send(try await answer.take(event.data))
      guard !answer.isOver else { return }
    }
    send(try await answer.end(isComplete: false))
  }

  private func send(_ events: [String]) {
    guard !events.isEmpty else { return }
    continuation.yield(.bytes(Array(events.map { "data: \($0)\n\n" }.joined().utf8)))
  }
}
