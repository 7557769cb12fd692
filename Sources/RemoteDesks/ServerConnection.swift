import Desks
import Evaluation
import Foundation
public import OutgoingHTTP

/// A server as a terminal talks to it: values in, values out.
///
/// What goes wrong comes as a `DeskError` whose sentence says what to do. Nothing is kept, and nothing
/// that people typed is in an error.
///
/// ```swift
/// let server = ServerConnection("https://dryrun.example.org", token: token)
/// let me = try await server.me()
/// ```
public struct ServerConnection: Sendable {
  /// Where it is, without a slash at the end.
  public let address: String
  private let token: Secret?
  private let client: OutgoingClient
  /// The longest that an answer may take.
  private static let patience = Duration.seconds(60)

  /// A connection.
  ///
  /// - Parameters:
  ///   - address: `https://…`; `http://` only for this computer.
  ///   - token: the token of who asks; `nil` to ask for one.
  ///   - proxy: the proxy that calls leave by.
  public init(_ address: String, token: String?, proxy: ProxySettings = .none) {
    self.address = address.hasSuffix("/") ? String(address.dropLast()) : address
    self.token = token.map { Secret($0) }
    // What was sent may have been done: only what was never received is sent again.
    client = OutgoingClient(
      OutgoingSettings(retry: RetryRule(tries: 2, statuses: []), proxy: proxy))
  }

  /// Reads something.
  func get<Reply: Decodable & Sendable>(
    _ path: String, as type: Reply.Type = Reply.self
  ) async throws(DeskError) -> Reply {
    try await reply(to: request(.get, path, []))
  }

  /// Hands something over.
  func post<Reply: Decodable & Sendable>(
    _ path: String, _ body: some Encodable, as type: Reply.Type = Reply.self
  ) async throws(DeskError) -> Reply {
    guard let bytes = try? WireJSON.encode(body) else {
      throw DeskError(.failure, message: "this cannot be sent")
    }
    return try await reply(to: request(.post, path, bytes))
  }

  /// A request to an address of the API, or to one that the server gave.
  func request(
    _ method: OutgoingRequest.Method, _ path: String, _ body: [UInt8] = []
  ) -> OutgoingRequest {
    let prefix = path.hasPrefix("/") ? "" : "/api/v\(WireJSON.version)/"
    var request = OutgoingRequest(method, "\(address)\(prefix)\(path)", body: body)
    request.set("Accept", "application/json")
    request.set("Accept-Language", "en")
    if method == .post { request.set("Content-Type", "application/json") }
    if let token { request.set("Authorization", secret: token, after: "Bearer ") }
    return request
  }

  private func reply<Reply: Decodable & Sendable>(
    to request: OutgoingRequest
  ) async throws(DeskError) -> Reply { try read(try await answer(to: request)) }

  /// What an answer says.
  func read<Reply: Decodable & Sendable>(
    _ response: WholeResponse, as type: Reply.Type = Reply.self
  ) throws(DeskError) -> Reply {
    let version = response.headers[WireJSON.versionHeader]
    guard version != nil else {
      throw DeskError.otherVersion(address, nil, here: EngineVersion.current)
    }
    guard response.isSuccess else { throw problem(response) }
    guard let reply = try? WireJSON.decode(Reply.self, from: response.body) else {
      throw DeskError.otherVersion(address, version, here: EngineVersion.current)
    }
    return reply
  }

  /// The answer to a request.
  func answer(to request: OutgoingRequest) async throws(DeskError) -> WholeResponse {
    do { return try await sent(request) } catch let error as OutgoingError {
      throw DeskError.unreachable(address, error.message)
    } catch {
      throw DeskError.unreachable(address, "the call was given up")
    }
  }

  /// Sends a request, and once more where the server asks to come back in a while.
  func sent(_ request: OutgoingRequest) async throws -> WholeResponse {
    let deadline = ContinuousClock.now + ServerConnection.patience
    let response = try await client.whole(request, before: deadline)
    guard response.isProblem("too-many-requests"), let wait = response.retryAfter,
      .now + wait < deadline
    else { return response }
    try await Task.sleep(for: wait)
    return try await client.whole(request, before: deadline)
  }

  private struct Sentence: Decodable { var detail: String }

  private func problem(_ response: WholeResponse) -> DeskError {
    let said = (try? WireJSON.decode(Sentence.self, from: response.body))?.detail
    let sentence = said.map(ServerConnection.inLine) ?? "the server answers with \(response.status)"
    switch response.status {
    case 401: return token == nil ? DeskError(.notAllowed, message: sentence) : .signedOut(address)
    case 403: return DeskError(.notAllowed, message: sentence)
    case 404: return DeskError(.notFound, message: sentence)
    case 409: return DeskError(.changedMeanwhile, message: sentence)
    case 410: return DeskError(.deskGone, message: sentence)
    case 500...: return DeskError(.failure, message: "\(address): \(sentence)")
    default: return DeskError(message: sentence)
    }
  }

  /// A sentence as it stands behind a colon.
  private static func inLine(_ sentence: String) -> String {
    let plain = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    let isName = plain.dropFirst().first?.isUppercase ?? false
    return isName ? plain : plain.prefix(1).lowercased() + plain.dropFirst()
  }
}
