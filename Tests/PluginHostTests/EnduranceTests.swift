import Foundation
import PluginHost
import PluginKit
import PolicyPacks
import Synchronization
import Testing

/// What stays behind after many calls and many crashes: nothing.
///
/// `DRYRUN_LONG_TESTS=1` makes ten thousand calls and a hundred crashes.
@Suite("Plugins in the long run")
struct EnduranceTests {
  private static let isLong = ProcessInfo.processInfo.environment["DRYRUN_LONG_TESTS"] == "1"
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  @Test("many calls are all answered, and the host does not grow with them")
  func calls() async throws {
    let rounds = Self.isLong ? 10 : 2
    let host = try workshop.host(adding: "codes", "good", needs: "deadlineMs: 600000")
    let detector = try await host.detector("codes")
    var sizes: [Int] = []
    for _ in 0...rounds {
      try await withThrowingTaskGroup { group in
        for _ in 0..<20 {
          group.addTask {
            for _ in 0..<50 {
              let spans = try await detector.detect("Befund F32.1", within: .seconds(600))
              guard spans == [7..<12] else { return false }
            }
            return true
          }
        }
        for try await isRight in group { #expect(isRight) }
      }
      sizes.append(try Self.residentKB())
    }
    // The first round fills caches; a line kept of every later call would be more than this.
    #expect(sizes[rounds] - sizes[0] < 16_000 * rounds, "\(sizes)")
    await host.shutdown()
  }

  @Test("many crashes leave no zombie, no process and no open descriptor")
  func crashes() async throws {
    let count = Self.isLong ? 100 : 10
    let clock = Ticker()
    let id: PluginID = "crashing-codes-of-a-long-test"
    try workshop.add(id, "good")
    let host = workshop.host(PluginHostOptions(startLimit: .seconds(600), now: { clock.next() }))
    let detector = try await host.detector(PluginUse(id))
    _ = await failure { _ = try await detector.detect("die") }
    let before = try Self.descriptors()
    for _ in 0..<count {
      #expect(await failure { _ = try await detector.detect("die") } == .crashed)
    }
    #expect(try await detector.detect("F32.1") == [0..<5])
    await host.shutdown()
    // Other tests open some at the same moment; three pipes of each crash would be more.
    #expect(try await eventually { try Self.descriptors() < before + 2 * count })
    #expect(try await Processes.isNoneLeft(mentioning: id.name))
  }

  /// A clock on which every look is half an hour after the last one.
  private final class Ticker: Sendable {
    private let moment = Mutex(ContinuousClock.now)

    func next() -> ContinuousClock.Instant {
      moment.withLock { moment in
        moment += .seconds(1800)
        return moment
      }
    }
  }

  private static func descriptors() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
  }

  private static func residentKB() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
    return line.split(separator: " ").compactMap { Int($0) }.first ?? 0
  }
}
