import Foundation

/// Standard input and output as lines: where a plugin's program meets its host.
///
/// Whatever else prints to standard output would break the lines, so print to standard error.
public struct StandardTransport: LineTransport {
  private let lines: LineSource
  private let output = OutputLines()

  /// The standard streams of this process; make one only.
  public init() { lines = LineSource(FileHandle.standardInput) }

  /// Sends one line.
  public func send(_ line: [UInt8]) async throws { try await output.write(line) }
  /// The next line.
  public func receive() async throws -> [UInt8]? { await lines.next() }
  /// Does nothing: the process ends.
  public func close() async {}
}

/// Writes whole lines, one after the other.
private actor OutputLines {
  func write(_ line: [UInt8]) throws {
    var data = Data(line)
    data.append(UInt8(ascii: "\n"))
    try FileHandle.standardOutput.write(contentsOf: data)
  }
}

/// Lines of a file that are read by a thread of its own, as reading blocks.
private actor LineSource {
  private var iterator: AsyncStream<[UInt8]>.AsyncIterator

  init(_ file: FileHandle) {
    let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self)
    iterator = stream.makeAsyncIterator()
    Thread.detachNewThread {
      var rest: [UInt8] = []
      while true {
        let data = file.availableData
        guard !data.isEmpty else { break }
        // Only what is new can hold an end: a long line is not searched again with each piece of it.
        var pieces = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let last = pieces.removeLast()
        for piece in pieces {
          continuation.yield(rest + piece)
          rest = []
        }
        rest += last
      }
      if !rest.isEmpty { continuation.yield(rest) }
      continuation.finish()
    }
  }

  func next() async -> [UInt8]? {
    var iterator = iterator
    let line = await iterator.next(isolation: self)
    self.iterator = iterator
    return line
  }
}
