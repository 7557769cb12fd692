/// Carries lines between a host and a plugin: a process's standard streams, or memory.
public protocol LineTransport: Sendable {
  /// Sends one line, given without its end.
  ///
  /// Waits while the other side is slower; throws when it has gone.
  func send(_ line: [UInt8]) async throws

  /// The next line, without its end; `nil` at the end. One reader at a time.
  func receive() async throws -> [UInt8]?

  /// Says that nothing more will be sent.
  func close() async
}

/// Facts about lines.
public enum WireLine {
  /// The most bytes of one line.
  public static let limit = 16 * 1024 * 1024
}

/// Two ends in one process, for plugins that are part of the program.
public struct MemoryTransport: LineTransport {
  private let incoming: Pipe
  private let outgoing: Pipe

  /// Two ends that are connected with each other.
  public static func pair() -> (MemoryTransport, MemoryTransport) {
    let (left, right) = (Pipe(), Pipe())
    return (
      MemoryTransport(incoming: left, outgoing: right),
      MemoryTransport(incoming: right, outgoing: left)
    )
  }

  /// Sends one line.
  public func send(_ line: [UInt8]) async throws { await outgoing.put(line) }
  /// The next line.
  public func receive() async throws -> [UInt8]? { await incoming.take() }
  /// Says that nothing more will be sent.
  public func close() async { await outgoing.close() }
}

/// Lines on their way from one end to the other.
private actor Pipe {
  private var lines: [[UInt8]] = []
  private var isClosed = false
  private var reader: CheckedContinuation<[UInt8]?, Never>?

  func put(_ line: [UInt8]) {
    guard !isClosed else { return }
    if let reader {
      self.reader = nil
      reader.resume(returning: line)
    } else {
      lines.append(line)
    }
  }

  func take() async -> [UInt8]? {
    if !lines.isEmpty { return lines.removeFirst() }
    if isClosed { return nil }
    return await withCheckedContinuation { reader = $0 }
  }

  func close() {
    isClosed = true
    reader?.resume(returning: nil)
    reader = nil
  }
}
