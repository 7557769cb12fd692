import OutgoingHTTP
import PluginKit

/// A server behind an address: each message is a request of its own, answered with JSON or with events.
actor HTTPConnection: MCPConnection {
  private let endpoint: MCPEndpoint
  private let client: OutgoingClient
  /// What servers of the older era know a client by.
  private var session: String?

  init(_ endpoint: MCPEndpoint) {
    self.endpoint = endpoint
    client = OutgoingClient(endpoint.calls)
  }

  var isOpen: Bool { true }

  /// What came of reading an answer.
  private enum Outcome: Sendable {
    case reply(MCPReply)
    /// The server ended the events and wants to be asked for the rest after this one: 2025-11-25,
    /// "Resumability and Redelivery".
    case interrupted(after: String)
  }

  private static let pauseBeforeResuming = Duration.milliseconds(500)

  func reply(
    to request: MCPRequest, before deadline: ContinuousClock.Instant
  ) async throws -> MCPReply {
    do {
      var next = post(request.message, request)
      while true {
        let outcome = try await client.exchange(next, before: deadline) {
          try await self.read($0, for: request, before: deadline)
        }
        switch outcome {
        case .reply(let reply): return reply
        case .interrupted(let lastEvent):
          try await Task.sleep(for: Self.pauseBeforeResuming)
          next = resumption(after: lastEvent, request)
        }
      }
    } catch {
      if error is CancellationError { tellOfCancellation(request) }
      throw error is CancellationError ? error : PluginError(calling: error, addressAt: "/url")
    }
  }

  func notify(_ notification: MCPRequest, before deadline: ContinuousClock.Instant) async throws {
    do {
      _ = try await client.whole(post(notification.message, notification), before: deadline)
    } catch {
      throw PluginError(calling: error, addressAt: "/url")
    }
  }

  func close(_ era: MCPEra?) async {
    if let session {
      var request = endpoint.request(.delete)
      request.set("Mcp-Session-Id", session)
      if let era { request.set("MCP-Protocol-Version", era.version) }
      _ = try? await client.whole(request, before: .now + .seconds(1))
    }
    await client.shutdown()
  }

  private func read(
    _ response: OutgoingResponse, for request: MCPRequest, before deadline: ContinuousClock.Instant
  ) async throws -> Outcome {
    if let failure = MCPStatus(response, endpoint).failure { throw failure }
    if response.isSuccess, request.era == nil, let id = response.headers["mcp-session-id"] {
      session = id
    }
    guard response.isSuccess, response.headers.mediaType == "text/event-stream" else {
      let bytes = try await response.bytes()
      return .reply(try reply(in: bytes, for: request, status: response.status))
    }
    var lastEvent = ""
    for try await event in response.events {
      lastEvent = event.id
      for message in MCPMessage.all(in: event.data.utf8) {
        switch message {
        case .reply(let id, let reply) where id == request.id.map({ .int($0) }):
          return .reply(reply)
        case .request(let id, let method): await refuse(id, method, request, before: deadline)
        case .reply, .notification: break
        }
      }
    }
    guard request.era?.isLegacy == true, !lastEvent.isEmpty else {
      throw PluginError(.unavailable, "the server ended its answer before it was complete")
    }
    return .interrupted(after: lastEvent)
  }

  private func reply(
    in bytes: [UInt8], for request: MCPRequest, status: Int
  ) throws(PluginError) -> MCPReply {
    for message in MCPMessage.all(in: bytes) {
      guard case .reply(let id, let reply) = message else { continue }
      switch reply {
      case .result where id == request.id.map({ .int($0) }): return reply
      case .refused(var refusal):
        // A request that could not be read is refused without its id.
        if status >= 400 { refusal.status = status }
        return .refused(refusal)
      case .result: break
      }
    }
    guard status >= 400 else {
      throw PluginError(
        .badConfiguration, "what answers there is no MCP server: check url", pointer: "/url")
    }
    return .refused(MCPRefusal(status: status))
  }

  private func resumption(after event: String, _ request: MCPRequest) -> OutgoingRequest {
    var get = endpoint.request(.get)
    get.set("Accept", "text/event-stream")
    get.set("Last-Event-ID", event)
    if let era = request.era { get.set("MCP-Protocol-Version", era.version) }
    if let session { get.set("Mcp-Session-Id", session) }
    return get
  }

  private func post(_ message: JSON, _ request: MCPRequest) -> OutgoingRequest {
    var post = endpoint.request(.post, Array(message.text.utf8))
    post.set("Content-Type", "application/json")
    post.set("Accept", "application/json, text/event-stream")
    if let era = request.era { post.set("MCP-Protocol-Version", era.version) }
    if let session { post.set("Mcp-Session-Id", session) }
    if case .modern = request.era {
      post.set("Mcp-Method", request.method)
      if let name = request.params["name"]?.string {
        post.set("Mcp-Name", MCPHeaderValue.encoded(name))
      }
      for (name, value) in request.headers { post.set(name, value) }
    }
    return post
  }

  /// Answers a question of the server; that nobody hears it does no harm.
  private func refuse(
    _ id: JSON, _ method: String, _ request: MCPRequest, before deadline: ContinuousClock.Instant
  ) async {
    var about = request
    about.headers = [:]
    let answer = MCPRequest.answer(to: id, method: method)
    _ = try? await client.whole(post(answer, about), before: deadline)
  }

  /// The newer era takes the end of the connection for a cancellation; the older one wants to be told.
  private func tellOfCancellation(_ request: MCPRequest) {
    guard let id = request.id, let era = request.era, era.isLegacy else { return }
    Task { try? await notify(.cancelled(id, era), before: .now + .seconds(2)) }
  }
}
