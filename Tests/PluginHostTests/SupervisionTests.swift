import Foundation
import PluginHost
import PluginKit
import PolicyPacks
import Synchronization
import Testing

@Suite("The supervision of plugins")
struct SupervisionTests {
  let workshop: Workshop

  init() throws { workshop = try Workshop() }

  @Test("a slow call does not hold up a fast one")
  func slowBesideFast() async throws {
    let host = try workshop.host(adding: "codes", "good", needs: "deadlineMs: 600000")
    let detector = try await host.detector("codes")
    let slow = Task { try await detector.detect("wait 50000", within: .seconds(600)) }
    for _ in 0..<10 { #expect(try await detector.detect("F32.1") == [0..<5]) }
    slow.cancel()
    #expect(await failure { _ = try await slow.value } == .cancelled)
    await host.shutdown()
  }

  @Test("many calls at once each get their own answer")
  func manyAtOnce() async throws {
    let host = try workshop.host(adding: "codes", "good", needs: "deadlineMs: 600000")
    let detector = try await host.detector("codes")
    try await withThrowingTaskGroup { group in
      for index in 0..<500 {
        group.addTask {
          let text = String(repeating: "-", count: index) + " F32.1"
          return try await detector.detect(text, within: .seconds(600)) == [index + 1..<index + 6]
        }
      }
      for try await isRight in group { #expect(isRight) }
    }
    await host.shutdown()
  }

  @Test("a plugin that says itself that it was too late is late")
  func late() async throws {
    let host = try workshop.host(adding: "codes", "good")
    let detector = try await host.detector("codes")
    let kind = await failure {
      _ = try await detector.detect("wait 2000", within: .milliseconds(200))
    }
    #expect(kind == .late)
    #expect(try await detector.detect("F32.1") == [0..<5])
    await host.shutdown()
  }

  @Test("a call waits for a free place no longer than its deadline")
  func places() async throws {
    let host = try workshop.host(
      adding: "codes", "good", needs: "deadlineMs: 600000",
      options: PluginHostOptions(callsAtOnce: 1, startLimit: .seconds(600)))
    let detector = try await host.detector("codes")
    let slow = Task { try await detector.detect("wait 50000", within: .seconds(600)) }
    while await host.status().first?.state != .busy { await Task.yield() }
    let waiting = await failure {
      _ = try await detector.detect("F32.1", within: .milliseconds(100))
    }
    #expect(waiting == .late)
    let patient = Task { try await detector.detect("F32.1", within: .seconds(600)) }
    slow.cancel()
    #expect(try await patient.value == [0..<5])
    await host.shutdown()
  }

  @Test(
    "three failures in a minute leave a plugin alone for five minutes, and then it is tried again")
  func circuit() async throws {
    let clock = Mutex(ContinuousClock.now)
    let start = clock.withLock { $0 }
    let host = try workshop.host(
      adding: "codes", "good",
      options: PluginHostOptions(startLimit: .seconds(600), now: { clock.withLock { $0 } }))
    let detector = try await host.detector("codes")
    for second in [0, 20, 40] {
      clock.withLock { $0 = start + .seconds(second) }
      #expect(await failure { _ = try await detector.detect("die") } == .crashed)
    }
    #expect(
      await failure { _ = try await detector.detect("F32.1") } == .circuitOpen(seconds: 301))
    #expect(await host.status().first?.state == .resting)
    clock.withLock { $0 = start + .seconds(339) }
    #expect(await failure { _ = try await detector.detect("F32.1") } == .circuitOpen(seconds: 2))
    clock.withLock { $0 = start + .seconds(340) }
    #expect(try await detector.detect("F32.1") == [0..<5])
    await host.shutdown()
  }

  @Test("failures that are further apart than a minute change nothing")
  func slowFailures() async throws {
    let clock = Mutex(ContinuousClock.now)
    let host = try workshop.host(
      adding: "codes", "good",
      options: PluginHostOptions(startLimit: .seconds(600), now: { clock.withLock { $0 } }))
    let detector = try await host.detector("codes")
    for _ in 0..<5 {
      clock.withLock { $0 += .seconds(31) }
      #expect(await failure { _ = try await detector.detect("die") } == .crashed)
    }
    #expect(try await detector.detect("F32.1") == [0..<5])
    await host.shutdown()
  }

  @Test("a plugin that ends while nobody needs it is started again for the next call")
  func idle() async throws {
    let host = try workshop.host(adding: "bad", "bad", "dies-when-idle")
    let kind = await failure {
      let detector = try await host.detector("bad")
      _ = try await detector.detect("ab")
    }
    #expect(kind == .crashed)
    await host.shutdown()
  }

  @Test("nothing is asked of a host that is shut down, and calls that run are answered first")
  func shutdown() async throws {
    let host = try workshop.host(
      adding: "codes", "good", needs: "deadlineMs: 600000",
      options: PluginHostOptions(startLimit: .seconds(600), shutdownGrace: .seconds(20)))
    let detector = try await host.detector("codes")
    let running = Task { try await detector.detect("wait 300", within: .seconds(600)) }
    while await host.status().first?.state != .busy { await Task.yield() }
    await host.shutdown()
    #expect(try await running.value == [])
    #expect(await failure { _ = try await detector.detect("F32.1") } == .stopped)
    #expect(await failure { _ = try await host.detector("codes") } == .stopped)
  }

  @Test("each configuration is an instance of its own, and the same one is one")
  func instances() async throws {
    let host = try workshop.host(
      adding: "codes", "good",
      more: "configuration: {type: object, properties: {variable: {type: string}}}")
    let one = PluginUse("codes", configuration: ["variable": "A"])
    let other = PluginUse("codes", configuration: ["variable": "B"])
    for use in [one, other, one] { _ = try await host.detector(use) }
    #expect(try Processes.mentioning(workshop.folder) >= 0)
    #expect(await host.provenance(of: one)?.version == "1.0.0")
    #expect(await host.provenance(of: "codes") == nil)
    await host.shutdown()
  }
}
