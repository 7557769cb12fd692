import BrowserTesting
import Evaluation
import Foundation
import PolicyPacks
import Testing

@testable import Web

/// Starting and stopping.
@Suite(.serialized) struct ServerTests {
  private static let hosts =
    ["127.0.0.1", "localhost"]
    + (FileManager.default.fileExists(atPath: "/proc/net/if_inet6") ? ["::1"] : [])

  @Test(
    "port 0 picks a free one, says which, and ends when it is told to", arguments: hosts)
  func anyPort(_ host: String) async throws {
    try await RunningServer.with(host: host) { address in
      #expect(address.port > 0)
      let reply = try await PlainClient.send(
        "GET", "/health", host: address.host, port: address.port)
      #expect(reply.status == 200)
      #expect(String(decoding: reply.body, as: UTF8.self) == "ok\n")
    }
  }

  @Test("a port that another program has is an error that says what to do")
  func portInUse() async throws {
    try await RunningServer.with { address in
      let engine = try TestPolicy.engine()
      let second = SandboxServer(
        packs: [ServedPack(id: engine.pack.id, engine: { engine })], port: address.port)
      let error = await #expect(throws: ServerError.self) { try await second.run() }
      #expect(error?.code == .portInUse)
      #expect(error?.description.contains("port \(address.port)") == true)
    }
  }

  @Test(
    "it listens on this computer alone",
    arguments: ["0.0.0.0", "::", "192.168.0.1", "example.org", "", "127.0.0.1.example.org"])
  func host(_ host: String) async throws {
    let engine = try TestPolicy.engine()
    let server = SandboxServer(
      packs: [ServedPack(id: engine.pack.id, engine: { engine })], host: host, port: 0)
    let error = await #expect(throws: ServerError.self) { try await server.run() }
    #expect(error?.code == .notLoopback)
  }

  @Test("a number that is no port is an error", arguments: [-1, 65_536, Int.max])
  func noSuchPort(_ port: Int) async throws {
    let engine = try TestPolicy.engine()
    let server = SandboxServer(
      packs: [ServedPack(id: engine.pack.id, engine: { engine })], port: port)
    let error = await #expect(throws: ServerError.self) { try await server.run() }
    #expect(error?.code == .noSuchPort)
  }

  @Test("addresses are what one opens in a browser")
  func description() {
    #expect("\(ServerAddress(host: "127.0.0.1", port: 80))" == "http://127.0.0.1:80/")
    #expect("\(ServerAddress(host: "::1", port: 80))" == "http://[::1]:80/")
  }
}
