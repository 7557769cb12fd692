import Foundation
import OutgoingHTTP
import PluginKit
import ScriptedHTTP
import Testing

@testable import XAPI

@Suite("A learning record store")
struct ExportTests {
  private static var call: Call { Call(within: .seconds(120)) }

  private static func xapi(_ url: String, batch: Int = 100) throws -> XAPI {
    try XAPI(
      PluginSetup(
        configuration: [
          "endpoint": .string(url + "/xapi/"), "iriBase": "https://practice.example.org/",
          "userFrom": "U", "passwordFrom": "P", "batch": .int(batch),
        ], environment: ["U": "user", "P": "pass"]),
      time: OutgoingTime(pause: { _ in }, fraction: { 0 }))
  }

  private static func events(_ numbers: some Sequence<Int>, blocking: Int = 0) -> [JSON] {
    numbers.map { number in
      guard case .object(var event) = StatementTests.run else { return .null }
      event["id"] = .string("e-\(number)")
      event["sequence"] = .int(number)
      event["blocking"] = .int(blocking)
      return .object(event)
    }
  }

  private func export(
    _ store: ScriptedStore, _ events: [JSON], batch: Int = 100
  ) async throws -> ExportReceipt {
    try await ScriptedServer.run({ request, _ in store.answer(request) }) { server in
      try await Self.xapi(server.url, batch: batch).export(events, Self.call)
    }
  }

  @Test("events arrive in batches, and the same again is there once")
  func batches() async throws {
    let store = ScriptedStore()
    for _ in 0..<2 {
      let receipt = try await export(store, Self.events(0..<250))
      #expect(receipt == ExportReceipt(accepted: 250))
    }
    #expect(store.kept.count == 250)
    #expect(store.sizes == [100, 100, 50, 100, 100, 50])
  }

  @Test(
    "an event with two statements counts once, and only if both are taken", arguments: [1, 2, 100])
  func twoStatements(_ batch: Int) async throws {
    guard case .object(var grade) = PracticeStatementTests.grade else { return }
    grade["replaces"] = "g0"
    let events = Self.events(0..<1) + [.object(grade), PracticeStatementTests.answer]
    let store = ScriptedStore()
    #expect(try await export(store, events, batch: batch) == ExportReceipt(accepted: 3))
    #expect(store.kept.count == 4)
    let picky = ScriptedStore { $0["verb"]?["id"] != "http://adlnet.gov/expapi/verbs/voided" }
    let receipt = try await export(picky, events, batch: batch)
    #expect(receipt.accepted == 2 && receipt.rejected.map(\.index) == [1])
  }

  @Test("no event makes no call")
  func none() async throws {
    let store = ScriptedStore()
    #expect(try await export(store, []) == ExportReceipt(accepted: 0))
    #expect(store.sizes == [])
  }

  @Test("a batch that is too large for the store is halved until it is not")
  func tooLarge() async throws {
    let store = ScriptedStore(most: 30)
    #expect(try await export(store, Self.events(0..<100)).accepted == 100)
    #expect(store.kept.count == 100)
  }

  @Test("of a batch with bad statements the others arrive, and the bad ones are named")
  func bad() async throws {
    let store = ScriptedStore(takes: { statement in
      let sequence = statement["result"]?["extensions"]?[
        "https://practice.example.org/xapi/ext/sequence"]
      return sequence != 13 && sequence != 14 && sequence != 99
    })
    let receipt = try await export(store, Self.events(0..<100))
    #expect(receipt.accepted == 97)
    #expect(receipt.rejected.map(\.index) == [13, 14, 99])
    #expect(receipt.rejected.allSatisfy { !$0.reason.contains("rita") })
    // A search by halves, not one call for each statement.
    #expect(store.sizes.count < 40)
  }

  @Test("an id that the store has for something else is rejected alone")
  func conflict() async throws {
    let store = ScriptedStore()
    _ = try await export(store, Self.events([5], blocking: 3))
    let receipt = try await export(store, Self.events(0..<10))
    #expect(receipt.accepted == 9)
    #expect(receipt.rejected.map(\.index) == [5])
    #expect(receipt.rejected.first?.reason.contains("another statement") == true)
  }

  @Test("events that are no statements are rejected by their places, and the others arrive")
  func noStatements() async throws {
    let events = ["x"] + Self.events([1]) + [["id": "a", "kind": "consent.changed"]]
    let receipt = try await export(ScriptedStore(), events)
    #expect(receipt.accepted == 1)
    #expect(receipt.rejected.map(\.index) == [0, 2])
  }

  @Test(
    "a store that cannot take anything fails the call, by its kind",
    arguments: [
      (401, PluginError.Code.denied), (403, .denied), (404, .badConfiguration),
      (301, .badConfiguration), (429, .unavailable), (500, .unavailable), (503, .unavailable),
    ])
  func failures(status: Int, code: PluginError.Code) async throws {
    try await ScriptedServer.run({ _, _ in .answer(status, [:], "rita's text") }) { server in
      let error = await #expect(throws: PluginError.self) {
        try await Self.xapi(server.url).export(Self.events(0..<3), Self.call)
      }
      #expect(error?.code == code)
      #expect(error?.description.contains("rita") == false)
    }
  }

  @Test("a store that goes away in between has what it took, and the others are told as not sent")
  func goesAway() async throws {
    let store = ScriptedStore()
    let receipt = try await ScriptedServer.run({ request, count in
      count <= 2 ? store.answer(request) : .answer(503)
    }) { server in
      try await Self.xapi(server.url, batch: 10).export(Self.events(0..<50), Self.call)
    }
    #expect(receipt.accepted == 20)
    #expect(receipt.rejected.map(\.index) == Array(20..<50))
    #expect(receipt.rejected.allSatisfy { $0.reason.hasPrefix("not sent") })
  }

  @Test("a busy store is asked again")
  func busy() async throws {
    let store = ScriptedStore()
    let receipt = try await ScriptedServer.run({ request, count in
      count < 3 ? .answer(503) : store.answer(request)
    }) { server in
      try await Self.xapi(server.url).export(Self.events(0..<3), Self.call)
    }
    #expect(receipt.accepted == 3)
  }

  @Test("the configuration is checked, with the place of what is wrong, and no password shown")
  func configuration() throws {
    let good: [String: JSON] = [
      "endpoint": "https://lrs.example.org", "iriBase": "https://x.example", "userFrom": "U",
      "passwordFrom": "P",
    ]
    let cases: [([String: JSON], String)] = [
      (["endpoint": "lrs"], "/endpoint"), (["endpoint": "http://lrs.example.org"], "/endpoint"),
      (["iriBase": "urn:x"], "/iriBase"), (["iriBase": "https://x/#a"], "/iriBase"),
      (["batch": 0], "/batch"), (["userFrom": "NONE"], "/userFrom"), (["more": 1], "/more"),
      (["passwordFrom": "NONE"], "/passwordFrom"), (["userFrom": "C"], "/userFrom"),
    ]
    let environment = ["U": "user", "P": "hunter2", "C": "a:b"]
    for (members, pointer) in cases {
      let setup = PluginSetup(
        configuration: .object(good.merging(members) { $1 }), environment: environment)
      let error = #expect(throws: PluginError.self) { try XAPI(setup) }
      #expect(error?.code == .badConfiguration && error?.pointer == pointer, "\(pointer)")
    }
    var dumped = ""
    dump(
      try XAPI(PluginSetup(configuration: .object(good), environment: environment)), to: &dumped)
    #expect(!dumped.contains("hunter2") && !dumped.contains("dXNlcjpodW50ZXIy"))
  }
}
