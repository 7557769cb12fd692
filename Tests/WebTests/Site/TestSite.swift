import Evaluation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import PolicyPacks
import Storage
import Testing

@testable import Web

/// The site over a small policy, asked without a socket.
struct TestSite {
  private let responder: RouterResponder<SiteContext>

  init(
    maxDraftBytes: Int = 1_000, store: Store? = nil, folder: String = "",
    practice: @escaping PracticeOffering = { _, _, _ in nil }
  ) throws {
    let engine = try TestPolicy.engine(maxDraftBytes: maxDraftBytes)
    let pack = ServedPack(
      id: engine.pack.id, folder: folder, engine: { engine }, practice: practice)
    let site = try Site(
      Site.Plan(packs: ServedPacks(all: [pack]), store: store))
    responder = site.router().buildResponder()
  }

  /// A site of other parts.
  init(_ plan: Site.Plan) throws { responder = try Site(plan).router().buildResponder() }

  /// The answer to a request.
  func answer(
    _ method: HTTPRequest.Method, _ path: String, host: String? = "127.0.0.1:8787",
    headers: HTTPFields = [:], body: RequestBody = RequestBody(buffer: ByteBuffer())
  ) async throws -> Answer {
    let head = HTTPRequest(
      method: method, scheme: "http", authority: host, path: path, headerFields: headers)
    let context = SiteContext(
      source: ApplicationRequestContextSource(
        channel: EmbeddedChannel(), logger: Logger(label: "test")))
    let response = try await responder.respond(
      to: Request(head: head, body: body), context: context)
    let collector = Collector()
    try await response.body.write(CollectingWriter(collector: collector))
    return Answer(
      status: response.status, headers: response.headers,
      text: String(buffer: await collector.bytes))
  }

  /// The answer to a check.
  func check(_ json: String, headers: HTTPFields = [:]) async throws -> Answer {
    var headers = headers
    if headers[.contentType] == nil { headers[.contentType] = "application/json" }
    return try await answer(
      .post, "/api/check", headers: headers, body: RequestBody(buffer: ByteBuffer(string: json)))
  }
}
