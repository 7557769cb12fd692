import Foundation
import OutgoingHTTP
import PluginKit
import Testing
import XAPI

/// Against Ralph, a real learning record store; see `Fixtures/ralph` for how to run it.
@Suite("Ralph", .enabled(if: Ralph.folder != nil), .serialized)
struct RalphTests {
  @Test("events are stored once, however often they are sent, and conflicts are found among them")
  func wholeWay() async throws {
    let ralph = try await Ralph()
    let exporter = try XAPI(
      PluginSetup(
        configuration: [
          "endpoint": .string(ralph.endpoint), "iriBase": "https://practice.example.org",
          "userFrom": "U", "passwordFrom": "P",
        ], environment: ["U": "ralph", "P": "ralph-password"]))
    let call = Call(within: .seconds(60))
    // Ids that earlier runs did not use.
    let run = UUID().uuidString
    let events = (0..<120).map { Self.event("\(run)-\($0)", blocking: $0 % 3) }
    #expect(try await exporter.export(events, call) == ExportReceipt(accepted: 120))
    #expect(try await exporter.export(events, call) == ExportReceipt(accepted: 120))
    let conflict = Self.event("\(run)-7", blocking: 99)
    let receipt = try await exporter.export(
      [Self.event("\(run)-new", blocking: 0), conflict, Self.event("\(run)-8", blocking: 2)], call)
    #expect(receipt.accepted == 2)
    #expect(receipt.rejected.map(\.index) == [1])
    #expect(try ralph.statements() == 121)
    await exporter.shutdown()
  }

  @Test("another password is refused, and that is told as such")
  func password() async throws {
    let ralph = try await Ralph()
    let exporter = try XAPI(
      PluginSetup(
        configuration: [
          "endpoint": .string(ralph.endpoint), "iriBase": "https://practice.example.org",
          "userFrom": "U", "passwordFrom": "P",
        ], environment: ["U": "ralph", "P": "wrong"]))
    let error = await #expect(throws: PluginError.self) {
      try await exporter.export([Self.event("e", blocking: 0)], Call(within: .seconds(60)))
    }
    #expect(error?.code == .denied)
    await exporter.shutdown()
  }

  private static func event(_ id: String, blocking: Int) -> JSON {
    [
      "id": .string(id), "kind": "check.run", "who": "p_3f9c", "tool": "office-assistant",
      "pack": "harbourline", "rulesDigest": "aa11", "ruleHits": ["email": 2],
      "blocking": .int(blocking), "sequence": 1, "day": "2026-03-02",
    ]
  }
}

/// A Ralph of one's own on loopback, ended with the test.
final class Ralph {
  static let folder = ProcessInfo.processInfo.environment["DRYRUN_RALPH"]

  let endpoint: String
  private let port = Int.random(in: 20_000..<30_000)
  private let process = Process()

  private struct NotStarted: Error {}

  init() async throws {
    endpoint = "http://127.0.0.1:\(port)/xAPI"
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/ralph")
    process.executableURL = script
    process.arguments = [Ralph.folder ?? "", "\(port)"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let heartbeat = OutgoingRequest(.get, "http://127.0.0.1:\(port)/__lbheartbeat__")
    let client = OutgoingClient(OutgoingSettings(retry: .never))
    for _ in 0..<240 {
      let answer = try? await client.whole(heartbeat, before: .now + .seconds(1))
      if answer?.isSuccess == true { return }
      try await Task.sleep(for: .milliseconds(500))
    }
    throw NotStarted()
  }

  /// How many statements its file has.
  func statements() throws -> Int {
    let file = "\(Ralph.folder ?? "")/lrs/lrs-\(port).jsonl"
    return try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").count
  }

  deinit {
    // Threads of tests block other signals, and their children inherit that.
    kill(process.processIdentifier, SIGKILL)
    try? FileManager.default.removeItem(
      atPath: "\(Ralph.folder ?? "")/lrs/lrs-\(port).jsonl")
  }
}
