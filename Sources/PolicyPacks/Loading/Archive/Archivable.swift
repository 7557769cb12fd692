import Foundation

/// A value that is kept as bytes, quicker to read back than JSON.
///
/// Reading reads what writing wrote, part by part in the same order; nothing says which part is which, so only
/// the same build of the program can read what it wrote.
protocol Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError)
  func write(to writer: inout ArchiveWriter)
}

/// Bytes that are not what was written.
struct ArchiveError: Error {}

/// Writes values as bytes.
struct ArchiveWriter {
  private(set) var bytes: [UInt8] = []
  /// Whether something could not be written.
  var isIncomplete = false

  /// A number, in groups of seven bits, the lowest first; small ones take one byte.
  mutating func write(_ number: UInt64) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Bytes, with their number before them.
  mutating func write(bytes more: some Collection<UInt8>) {
    write(UInt64(more.count))
    bytes += more
  }
}

/// Reads values from bytes.
struct ArchiveReader {
  private let bytes: [UInt8]
  private var next: Int

  /// - Parameter start: where the first value begins.
  init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    next = start
  }

  /// Whether all has been read.
  var isAtEnd: Bool { next == bytes.count }

  mutating func number() throws(ArchiveError) -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      guard next < bytes.count else { throw ArchiveError() }
      let byte = bytes[next]
      next += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
    }
    throw ArchiveError()
  }

  /// The number of elements that follow; each takes a byte or more.
  mutating func count() throws(ArchiveError) -> Int {
    let count = try number()
    guard count <= UInt64(bytes.count - next) else { throw ArchiveError() }
    return Int(count)
  }

  mutating func text() throws(ArchiveError) -> String {
    let part = try slice()
    return String(decoding: part, as: UTF8.self)
  }

  mutating func slice() throws(ArchiveError) -> ArraySlice<UInt8> {
    let count = try count()
    defer { next += count }
    return bytes[next..<next + count]
  }
}

extension String: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) { self = try reader.text() }
  func write(to writer: inout ArchiveWriter) { writer.write(bytes: utf8) }
}

extension Int: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self = Int(truncatingIfNeeded: try reader.number())
  }

  func write(to writer: inout ArchiveWriter) { writer.write(UInt64(bitPattern: Int64(self))) }
}

extension Bool: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) { self = try reader.number() != 0 }
  func write(to writer: inout ArchiveWriter) { writer.write(self ? 1 : 0) }
}

extension Double: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(bitPattern: try reader.number())
  }

  func write(to writer: inout ArchiveWriter) { writer.write(bitPattern) }
}

extension Optional: Archivable where Wrapped: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self = try Bool(from: &reader) ? Wrapped(from: &reader) : nil
  }

  func write(to writer: inout ArchiveWriter) {
    (self != nil).write(to: &writer)
    self?.write(to: &writer)
  }
}

extension Array: Archivable where Element: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let count = try reader.count()
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(try Element(from: &reader)) }
  }

  func write(to writer: inout ArchiveWriter) {
    writer.write(UInt64(count))
    for element in self { element.write(to: &writer) }
  }
}

extension Set: Archivable where Element: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(try [Element](from: &reader))
  }

  func write(to writer: inout ArchiveWriter) { Array(self).write(to: &writer) }
}

extension Dictionary: Archivable where Key: Archivable, Value: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let count = try reader.count()
    self.init(minimumCapacity: count)
    for _ in 0..<count { self[try Key(from: &reader)] = try Value(from: &reader) }
  }

  func write(to writer: inout ArchiveWriter) {
    writer.write(UInt64(count))
    for (key, value) in self {
      key.write(to: &writer)
      value.write(to: &writer)
    }
  }
}

extension Archivable where Self: RawRepresentable, RawValue: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    guard let value = Self(rawValue: try RawValue(from: &reader)) else { throw ArchiveError() }
    self = value
  }

  func write(to writer: inout ArchiveWriter) { rawValue.write(to: &writer) }
}

/// What few packs have is kept as JSON: its types are many, and Foundation writes them.
extension Optional where Wrapped: Codable {
  init(kept reader: inout ArchiveReader) throws(ArchiveError) {
    guard try Bool(from: &reader) else {
      self = nil
      return
    }
    let json = try reader.slice()
    do {
      self = try JSONDecoder().decode(Wrapped.self, from: Data(json))
    } catch {
      throw ArchiveError()
    }
  }

  func keep(in writer: inout ArchiveWriter) {
    (self != nil).write(to: &writer)
    guard let value = self else { return }
    if let json = try? JSONEncoder().encode(value) {
      writer.write(bytes: json)
    } else {
      writer.isIncomplete = true
    }
  }
}
