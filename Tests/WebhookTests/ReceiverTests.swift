import Foundation
import PluginKit
import Testing
import Webhook

/// Against the receiver that the plugin's README shows, run as it stands there.
@Suite("The receiver of the README", .enabled(if: Receiver.python != nil))
struct ReceiverTests {
  private static var call: Call { Call(within: .seconds(120)) }

  private func webhook(_ receiver: Receiver, secret: String) throws -> Webhook {
    try Webhook(
      PluginSetup(
        configuration: [
          "url": .string("http://127.0.0.1:\(receiver.port)/requests"), "secretFrom": "S",
        ],
        environment: ["S": secret]))
  }

  private func submission(_ id: String) -> ApprovalSubmission {
    ApprovalSubmission(
      id: id, workflow: "Data steward", requester: "rita", tool: "assistant", pack: "team 1.0.0",
      classes: ["personal.contact"], text: "Ünïcödé \u{1F600}", asked: "2026-11-23T09:30:00.000Z")
  }

  @Test("it verifies the signature, gives one ticket for one request, and tells how it stands")
  func wholeWay() async throws {
    let receiver = try Receiver()
    let webhook = try webhook(receiver, secret: receiver.secret)
    let first = try await webhook.submit(submission("r-17"), Self.call)
    let second = try await webhook.submit(submission("r-17"), Self.call)
    let other = try await webhook.submit(submission("r-18"), Self.call)
    #expect(first == second)
    #expect(first != other)
    #expect(try await webhook.status(of: first.ticket, Self.call) == TicketStatus(.pending))
    try await webhook.withdraw(first.ticket, Self.call)
    try await webhook.withdraw(first.ticket, Self.call)
    #expect(try await webhook.status(of: first.ticket, Self.call).state == .withdrawn)
    #expect(try await webhook.status(of: other.ticket, Self.call).state == .pending)
    let error = await #expect(throws: PluginError.self) {
      try await webhook.status(of: "nothing", Self.call)
    }
    #expect(error?.code == .badInput)
  }

  @Test("it refuses another secret's signature")
  func otherSecret() async throws {
    let receiver = try Receiver()
    let other = "whsec_" + Data(repeating: 7, count: 32).base64EncodedString()
    let error = await #expect(throws: PluginError.self) {
      try await webhook(receiver, secret: other).submit(submission("r-17"), Self.call)
    }
    #expect(error?.code == .denied)
  }
}

/// The Python program in the README, listening on loopback until the test is over.
final class Receiver {
  static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  let secret = "whsec_" + Data((0..<32).map { UInt8($0) }).base64EncodedString()
  let port: Int
  private let process = Process()

  private struct Missing: Error {}

  init() throws {
    let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Plugins/webhook/README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let parts = text.components(separatedBy: "```")
    guard let program = parts.first(where: { $0.hasPrefix("python\n") }), let python = Self.python
    else { throw Missing() }
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-u", "-c", String(program.dropFirst("python\n".count))]
    process.environment = ["SECRET": secret, "PORT": "0"]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var said = Data()
    while !said.contains(UInt8(ascii: "\n")) {
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { break }
      said += more
    }
    let line = String(decoding: said, as: UTF8.self)
    guard let port = Int(line.split { !$0.isNumber }.last ?? "") else {
      kill(process.processIdentifier, SIGKILL)
      throw Missing()
    }
    self.port = port
  }

  deinit {
    // Threads of tests block other signals, and their children inherit that.
    kill(process.processIdentifier, SIGKILL)
  }
}
