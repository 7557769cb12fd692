import BrowserTesting
import Evaluation
import Foundation
import PolicyPacks
import Synchronization
import Testing

@testable import Web

/// What stands in the log of requests, and what never does.
struct RequestLogTests {
  @Test("a line has the address as the table writes it, and nothing of what was sent")
  func lines() async throws {
    let lines = Lines()
    let engine = try TestPolicy.engine()
    let server = SandboxServer(
      packs: [ServedPack(id: engine.pack.id, engine: { engine })], port: 0,
      log: RequestLog { lines.add($0) })
    try await RunningServer.with(server) { address in
      let client = try await RawClient(to: address)
      let body = #"{"kind": "draft", "text": "SECRET-1 of KD-104233"}"#
      let requests = [
        "GET /invitation/SECRET-2?a=SECRET-3 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /?policy=SECRET-4 HTTP/1.1\r\nHost: localhost\r\nCookie: dryrun=SECRET-5\r\n\r\n",
        "POST /api/check HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer SECRET-6\r\n"
          + "Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)",
        "GET /health HTTP/1.1\r\nHost: SECRET-7\r\n\r\n",
        "GET /SECRET-8 HTTP/1.1\r\nHost: localhost\r\nReferer: SECRET-9\r\n\r\n",
      ]
      for request in requests { try await client.send(request) }
      #expect(try await client.waits { _ in lines.all.count == requests.count })
      await client.close()
    }
    #expect(lines.all.count == 5)
    for line in lines.all {
      #expect(!line.contains("SECRET") && !line.contains("KD-1"), "\(line)")
      let value = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
      #expect(["/", "/api/check", "/health", "NotFound"].contains(value.route), "\(line)")
    }
  }

  private struct Line: Decodable { var route: String, status: Int, milliseconds: Double }

  private final class Lines: Sendable {
    private let lines = Mutex<[String]>([])
    var all: [String] { lines.withLock { $0 } }
    func add(_ line: String) { lines.withLock { $0.append(line) } }
  }
}
