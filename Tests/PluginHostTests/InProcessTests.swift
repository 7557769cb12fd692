import Diagnostics
import Foundation
import PluginHost
import PluginKit
import PolicyPacks
import Synchronization
import Testing

/// A plugin of the program that does as its text says.
private struct Obedient: Plugin, DetectorPlugin, ToolPlugin {
  static let manifest = PluginManifest(
    id: "obedient", title: "Does as it is told", version: "2.1.0", kinds: [.detector, .tool],
    configuration: ["type": "object"], needs: PluginNeeds(environment: ["KEY"], deadlineMs: 60_000),
    examples: [DetectorExample(marked: "«x»y")])

  /// Ends the computation that its text asks for.
  static let mayEnd = Atomic<Bool>(false)
  private let key: String?

  init(_ setup: PluginSetup) throws {
    guard setup.configuration["refuse"] == nil else {
      throw PluginError(.badConfiguration, "this cannot be used", pointer: "/refuse")
    }
    key = setup.environment["KEY"]
  }

  func detect(_ text: String, _ call: Call) async throws -> [PluginFinding] {
    switch text {
    case "sleep": try await Task.sleep(for: .seconds(600))
    case "compute":
      // Asks nobody whether it should go on.
      while !Self.mayEnd.load(ordering: .acquiring) {}
    case "lie": return [PluginFinding(0..<100)]
    case "key": return key == "sesame" ? [PluginFinding(0..<3)] : []
    case "fail": throw PluginError(.unavailable, "busy", retryAfterMs: 2000)
    default: break
    }
    return text.hasPrefix("x") ? [PluginFinding(0..<1)] : []
  }

  func describe() async throws -> ToolDescription { ToolDescription(title: "An echo") }

  func complete(
    _ request: ToolRequest, _ call: Call, deliver: @Sendable (String) async throws -> Void
  ) async throws -> ToolEnd {
    for word in request.prompt.split(separator: " ") { try await deliver(String(word)) }
    return ToolEnd()
  }
}

@Suite("A plugin that is part of the program")
struct InProcessTests {
  private let use = PluginUse("obedient")

  private func host(_ environment: [String: String] = [:]) -> PluginHost {
    PluginHost(
      registered: [Obedient.self],
      options: PluginHostOptions(environment: environment, startLimit: .seconds(600)))
  }

  @Test("it answers as one in a process of its own does, and needs no lock")
  func answers() async throws {
    let host = host()
    #expect(try await host.detector(use).detect("x") == [0..<1])
    let pieces = Mutex("")
    let end = try await host.tool(use).complete(
      ToolRequest(prompt: "a b"), Call(within: .seconds(600))
    ) { piece in pieces.withLock { $0 += piece } }
    #expect(end.finish == .complete && pieces.withLock { $0 } == "ab")
    #expect(
      await host.provenance(of: use)
        == PluginProvenance(
          id: "obedient", version: "2.1.0", digest: nil, confinement: .inProcess))
    await host.shutdown()
    #expect(await failure { _ = try await host.detector(use) } == .stopped)
  }

  @Test("its deadline, its spans and its errors are the host's business, too")
  func guarded() async throws {
    let host = host()
    let detector = try await host.detector(use)
    let late = await failure {
      _ = try await detector.detect("sleep", within: .milliseconds(100))
    }
    #expect(late == .late)
    #expect(
      await failure { _ = try await detector.detect("lie") } == .protocolBreach(.spanOutside))
    let error = await #expect(throws: PluginFailure.self) { _ = try await detector.detect("fail") }
    #expect(
      error?.message
        == "the plugin 'obedient' answered that it is not available for the moment; another try makes sense in 2 s"
    )
    await host.shutdown()
  }

  @Test("one that computes without a pause holds up neither the other calls nor the deadline")
  func computes() async throws {
    let host = host()
    let detector = try await host.detector(use)
    let busy = Task { try await detector.detect("compute", within: .milliseconds(200)) }
    while await host.status().first?.state != .busy { await Task.yield() }
    #expect(try await detector.detect("x") == [0..<1])
    #expect(await failure { _ = try await busy.value } == .late)
    Obedient.mayEnd.store(true, ordering: .releasing)
    await host.shutdown()
  }

  @Test("it gets the variables that its manifest names and no other")
  func environment() async throws {
    let host = host(["KEY": "sesame", "OTHER": "x"])
    #expect(try await host.detector(use).detect("key") == [0..<3])
    await host.shutdown()
  }

  @Test("what it says of its configuration is told with the place")
  func configuration() async throws {
    let refused = PluginUse("obedient", configuration: ["refuse": true])
    let kind = await failure { _ = try await host().detector(refused) }
    #expect(kind == .badConfiguration(["this cannot be used (at /refuse)"]))
  }

  @Test("a name that a folder has, too, is neither of them")
  func twin() async throws {
    let workshop = try Workshop()
    try workshop.add("obedient", "good")
    let host = PluginHost(
      registered: [Obedient.self], folders: [workshop.plugins], grants: workshop.grants())
    guard case .broken = await failure({ _ = try await host.detector(use) }) else {
      Issue.record("one of two plugins of the same name was used")
      return
    }
    let status = await host.status()
    #expect(status.count == 2)
    #expect(status.allSatisfy { $0.diagnostics.map(\.id) == ["duplicate-plugin"] })
  }
}
