import PluginKit
import Synchronization

/// The host's side of the lines between it and one running plugin: JSON-RPC 2.0, any number of calls at once.
///
/// Each call has an answer, whatever the plugin does: its own, or after the deadline that of the host. What a
/// plugin sends that cannot be trusted ends the connection, and with it every open call.
actor PluginConnection {
  let plugin: PluginID
  private let transport: any LineTransport
  let times: CallTimes
  let outgoing: AsyncStream<[UInt8]>.Continuation
  private let lines: AsyncStream<[UInt8]>
  private let atEnd: @Sendable (PluginFailure.Kind) async -> Void

  let lastID = Atomic<Int>(0)
  private let ended = Atomic<Bool>(false)
  var open: [Int: OpenCall] = [:]
  /// Calls without an answer for which nobody waits any more, with what watches them.
  var abandoned: [Int: Task<Void, Never>] = [:]
  var lastAnswer: ContinuousClock.Instant = .now
  var end: PluginFailure.Kind?
  private var work: [Task<Void, Never>] = []

  /// More calls than this that a plugin never answers are as good as an end.
  static let mostAbandoned = 64

  /// A connection; nothing is read before ``begin()``.
  ///
  /// - Parameter atEnd: called once, when the plugin has gone or cannot be trusted any more.
  init(
    to plugin: PluginID, over transport: any LineTransport, times: CallTimes,
    atEnd: @escaping @Sendable (PluginFailure.Kind) async -> Void
  ) {
    self.plugin = plugin
    self.transport = transport
    self.times = times
    self.atEnd = atEnd
    (lines, outgoing) = AsyncStream.makeStream(of: [UInt8].self)
  }

  /// Begins to read and to write.
  func begin() {
    let (transport, lines) = (transport, lines)
    let writer = Task.detached {
      for await line in lines {
        // What the plugin said before it went is still worth reading: the reader decides about the end.
        guard (try? await transport.send(line)) != nil else { return }
      }
    }
    let reader = Task.detached { await self.read(transport) }
    work = [writer, reader]
  }

  /// Whether no call can be made any more.
  nonisolated var isEnded: Bool { ended.load(ordering: .acquiring) }

  /// Ends the connection; open calls fail with the kind.
  func finish(_ kind: PluginFailure.Kind) async {
    guard end == nil else { return }
    end = kind
    ended.store(true, ordering: .releasing)
    outgoing.finish()
    for call in open.values {
      call.clock.cancel()
      call.finish(.failure(PluginFailure(plugin, kind)))
    }
    for clock in abandoned.values { clock.cancel() }
    (open, abandoned) = ([:], [:])
    await atEnd(kind)
    for task in work { task.cancel() }
    work = []
  }
}
