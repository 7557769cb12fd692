import NIOCore

/// Cuts bytes into lines.
struct LineSplitter {
  /// The most bytes that a line may have, without its newline.
  let limit: Int
  /// The beginning of a line whose end has not come yet.
  private(set) var rest: [UInt8] = []

  init(limit: Int) { self.limit = limit }

  /// The lines that end in these bytes, without their newlines.
  mutating func lines(in buffer: ByteBuffer) throws(SandboxError) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var bytes = buffer.readableBytesView[...]
    while let newline = bytes.firstIndex(of: UInt8(ascii: "\n")) {
      try extend(bytes[..<newline])
      lines.append(rest)
      rest = []
      bytes = bytes[(newline + 1)...]
    }
    try extend(bytes)
    return lines
  }

  private mutating func extend(_ bytes: ByteBufferView) throws(SandboxError) {
    guard rest.count + bytes.count <= limit else { throw .lineTooLong(limit: limit) }
    rest += bytes
  }
}
