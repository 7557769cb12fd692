/// Takes the binary form of SSH apart: big-endian numbers, and strings with their length before them.
///
/// Source: RFC 4251, section 5. Whatever the bytes are, nothing is read beyond their end.
struct SSHReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)[...]
    position = 0
  }

  /// How many bytes are left.
  var remaining: Int { bytes.count - position }

  mutating func take(_ count: Int) -> [UInt8]? {
    guard count >= 0, count <= remaining else { return nil }
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  mutating func number() -> Int? {
    take(4).map { $0.reduce(0) { $0 << 8 | Int($1) } }
  }

  mutating func string() -> [UInt8]? {
    guard let count = number() else { return nil }
    return take(count)
  }

  /// A string of printable ASCII.
  mutating func word() -> String? {
    guard let bytes = string(), bytes.allSatisfy({ (0x20...0x7E).contains($0) }) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Adds a string with its length before it.
  mutating func appendSSH(_ string: some Collection<UInt8>) {
    let count = UInt32(clamping: string.count)
    append(contentsOf: [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) })
    append(contentsOf: string)
  }
}
