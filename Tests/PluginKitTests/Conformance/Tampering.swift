import Foundation
import PluginKit

/// A connection to a good plugin that makes a bad one of it: what goes through is changed.
actor Tampering: LineTransport {
  /// What becomes of one line: lines that go on, and lines that come back at once.
  struct Change: Sendable {
    var onward: [String]
    var back: [String] = []
    var closes = false
  }

  typealias Rule = @Sendable (_ line: String, _ said: [String]) async -> Change

  private let inner: MemoryTransport
  private let toPlugin: Rule
  private let toHost: Rule
  private let swallowsEnd: @Sendable ([String]) -> Bool
  private var said: [String] = []
  private var waiting: [String] = []
  private let (lines, arrivals) = AsyncStream.makeStream(of: String.self)
  private var iterator: AsyncStream<String>.AsyncIterator

  init(
    _ inner: MemoryTransport, toPlugin: @escaping Rule, toHost: @escaping Rule,
    swallowsEnd: @escaping @Sendable ([String]) -> Bool
  ) {
    self.inner = inner
    self.toPlugin = toPlugin
    self.toHost = toHost
    self.swallowsEnd = swallowsEnd
    iterator = lines.makeAsyncIterator()
  }

  nonisolated func send(_ line: [UInt8]) async throws {
    let text = String(decoding: line, as: UTF8.self)
    let change = await toPlugin(text, await remember(text))
    for line in change.back { await arrive(line) }
    for line in change.onward { try await inner.send(Array(line.utf8)) }
    if change.closes { await inner.close() }
  }

  nonisolated func receive() async throws -> [UInt8]? { await next().map { Array($0.utf8) } }

  func close() async { if !swallowsEnd(said) { await inner.close() } }

  /// Passes on what the plugin says.
  func pump() async {
    while let line = try? await inner.receive() {
      let change = await toHost(String(decoding: line, as: UTF8.self), said)
      for line in change.onward { arrivals.yield(line) }
    }
    arrivals.finish()
  }

  private func remember(_ line: String) -> [String] {
    said.append(line)
    return said
  }

  private func arrive(_ line: String) { arrivals.yield(line) }

  private func next() async -> String? {
    var iterator = iterator
    let line = await iterator.next(isolation: self)
    self.iterator = iterator
    return line
  }
}
