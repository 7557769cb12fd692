import Foundation
import JSONLines
import PluginKit
import TestSupport
import Testing

@Suite("A file with one event a line")
struct JSONLinesTests {
  private static var call: Call { Call(within: .seconds(120)) }
  private let place = Folder()
  private var path: String { place.path + "/events.jsonl" }

  private func exporter() throws -> JSONLines {
    try JSONLines(PluginSetup(configuration: ["file": .string(path)]))
  }

  private func event(_ number: Int) -> JSON {
    ["id": .string("e-\(number)"), "kind": "check.run", "blocking": .int(number)]
  }

  private func lines() throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  @Test("each event is one line, as it is, in a file for its owner only")
  func writes() async throws {
    let receipt = try await exporter().export([event(1), event(2)], Self.call)
    #expect(receipt == ExportReceipt(accepted: 2))
    #expect(
      try lines() == [
        #"{"blocking":1,"id":"e-1","kind":"check.run"}"#,
        #"{"blocking":2,"id":"e-2","kind":"check.run"}"#,
      ])
    let mode =
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
    #expect(mode?.intValue == 0o600)
  }

  @Test("no event makes no file")
  func none() async throws {
    #expect(try await exporter().export([], Self.call) == ExportReceipt(accepted: 0))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("an event that is there is accepted and not written twice, by any exporter")
  func again() async throws {
    let exporter = try exporter()
    _ = try await exporter.export([event(1), event(1), event(2)], Self.call)
    _ = try await exporter.export([event(2), event(3)], Self.call)
    let other = try self.exporter()
    #expect(
      try await other.export([event(1), event(4)], Self.call) == ExportReceipt(accepted: 2))
    // What another one wrote meanwhile is known, too.
    _ = try await exporter.export([event(4), event(5)], Self.call)
    #expect(try lines().count == 5)
  }

  @Test("what is no event is rejected by its place, and the others are taken")
  func rejects() async throws {
    let receipt = try await exporter().export(
      [event(1), "x", ["id": "e-9"], ["kind": "check.run"], ["id": "", "kind": "k"], event(2)],
      Self.call)
    #expect(receipt.accepted == 2)
    #expect(receipt.rejected.map(\.index) == [1, 2, 3, 4])
  }

  @Test(
    "a line that a crash tore apart is mended at every length of what is left", arguments: 0..<45)
  func torn(length: Int) async throws {
    _ = try await exporter().export([event(1)], Self.call)
    let whole = Data((event(2).text + "\n").utf8)
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: whole.prefix(length))
    try handle.close()
    let receipt = try await exporter().export([event(2), event(3)], Self.call)
    #expect(receipt.accepted == 2)
    let ids = try lines().map { try JSON(text: $0)["id"]?.string }
    #expect(ids.sorted { ($0 ?? "") < ($1 ?? "") } == ["e-1", "e-2", "e-3"])
  }

  @Test("a file of somebody else's is not written into")
  func foreign() async throws {
    try Data("Dear diary".utf8).write(to: URL(fileURLWithPath: path))
    let error = await #expect(throws: PluginError.self) {
      try await exporter().export([event(1)], Self.call)
    }
    #expect(error?.code == .unavailable)
    #expect(try lines() == ["Dear diary"])
  }

  @Test("a link, a pipe and a folder are no files to write to")
  func otherKinds() async throws {
    let target = place.path + "/target"
    try Data().write(to: URL(fileURLWithPath: target))
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    await #expect(throws: PluginError.self) { try await exporter().export([event(1)], Self.call) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: target)).isEmpty)
    try FileManager.default.removeItem(atPath: path)
    #expect(unsafe mkfifo(path, 0o600) == 0)
    await #expect(throws: PluginError.self) { try await exporter().export([event(1)], Self.call) }
  }

  @Test("exporters that write at once lose and double nothing")
  func atOnce() async throws {
    let exporters = try (0..<4).map { _ in try exporter() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (number, exporter) in exporters.enumerated() {
        group.addTask {
          for start in stride(from: 0, to: 200, by: 10) {
            let events = (start..<start + 10).map { self.event(($0 * 7 + number * 50) % 200) }
            let receipt = try await exporter.export(events, Self.call)
            #expect(receipt.accepted == 10)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try lines().count == 200)
    #expect(Set(try lines()).count == 200)
  }

  @Test("the configuration is checked, with the place of what is wrong")
  func configuration() throws {
    for (configuration, pointer) in [
      ([:], ""), (["file": 3], "/file"), (["file": ""], "/file"), (["file": "relative"], "/file"),
      (["file": "/x/"], "/file"), (["file": "/x", "more": 1], "/more"),
    ] as [(JSON, String)] {
      let error = #expect(throws: PluginError.self) {
        try JSONLines(PluginSetup(configuration: configuration))
      }
      #expect(error?.code == .badConfiguration && error?.pointer == pointer)
    }
  }
}

/// A folder that is nobody else's, gone when the test is over.
final class Folder: Sendable {
  let path = NSTemporaryDirectory() + "jsonl-\(UUID().uuidString)"
  init() {
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }
  deinit { try? FileManager.default.removeItem(atPath: path) }
}
