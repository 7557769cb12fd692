import Detection
import Gateway
import HTTPTypes
import Hummingbird
import NIOCore
import PolicyPacks

extension Response {
  /// What the gateway answers, with what the policy says to the prompt in headers.
  init(_ reply: GatewayReply) {
    switch reply.content {
    case .whole(let bytes): self.init(bytes, type: "application/json")
    case .events(let events):
      self.init(
        status: .ok, headers: [.contentType: "text/event-stream; charset=utf-8"],
        body: ResponseBody { writer in
          // A client that is gone wants nothing more.
          defer { events.cancel() }
          for await bytes in events { try await writer.write(ByteBuffer(bytes: bytes)) }
          try await writer.finish(nil)
        })
    }
    set("Dryrun-Verdict", "\(reply.verdict)")
    if !reply.rules.isEmpty {
      set("Dryrun-Rules", reply.rules.map(\.description).joined(separator: ", "))
    }
    if reply.redacted > 0 { set("Dryrun-Redacted", "\(reply.redacted)") }
  }

  /// Why the gateway does not pass something on, as clients of models read it.
  static func refusal(_ refusal: GatewayRefusal) -> Response {
    var response = Response(refusal.json, type: "application/json")
    response.status = HTTPResponse.Status(code: refusal.status)
    if let seconds = refusal.retryAfter { response.headers[.retryAfter] = "\(seconds)" }
    return response
  }

  private mutating func set(_ name: String, _ value: String) {
    if let name = HTTPField.Name(name) { headers[name] = value }
  }
}

extension GatewayRefusal {
  /// What stands in the way of any request, as clients of models read it.
  init(_ problem: Problem) {
    let code: Code =
      switch problem.status {
      case .unauthorized: .noToken
      case .notFound: .noSuchPath
      case .internalServerError: .failure
      default: .notUnderstood
      }
    let sentence =
      code == .noSuchPath
      ? "The gateway has /v1/chat/completions and /v1/models alone; nothing else is passed on."
      : problem.reason.sentence(in: .english)
    self.init(
      code, sentence, status: problem.status.code,
      retryAfter: problem.headers[.retryAfter].flatMap { Int($0) })
  }
}
