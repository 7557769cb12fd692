import Diagnostics
import Yams

/// Reports keys that stand twice in one mapping, and renames the second so that reading can go on.
struct DuplicateKeys {
  private let text: SourceText
  private var count = 0
  private static let most = 100

  init(_ text: SourceText) { self.text = text }

  /// - Parameter mark: where the library saw the key the first time.
  /// - Returns: the source with the second one renamed, or `nil` if it was not found.
  mutating func rename(at mark: Mark, in source: String, _ problems: Problems) -> String? {
    count += 1
    let first = text.offset(line: mark.line, scalarColumn: mark.column)
    var bytes = Array(source.utf8)
    let key = DuplicateKeys.key(at: first, in: bytes)
    guard !key.isEmpty, count <= DuplicateKeys.most,
      let second = next(key, after: first + key.count, column: mark.column, in: bytes)
    else {
      problems.error(
        "duplicate-key", "a key stands twice in this mapping",
        at: Location(text, first..<first + key.count))
      return nil
    }
    problems.error(
      "duplicate-key", "the key '\(String(decoding: key, as: UTF8.self))' stands twice",
      at: Location(text, second..<second + key.count),
      notes: ["it stands first in line \(mark.line)"])
    problems.renamedKeys.insert(Problems.Place(text: text, offset: second))
    bytes.replaceSubrange(
      second..<second + key.count,
      with: DuplicateKeys.name(count, width: key.count))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// In block style the second key stands in the same column, in flow style after a comma.
  private func next(_ key: [UInt8], after start: Int, column: Int, in bytes: [UInt8]) -> Int? {
    let isFlow = DuplicateKeys.isInFlow(start - key.count, bytes)
    var position = start
    while let found = bytes[position...].firstRange(of: key) {
      position = found.upperBound
      let after = bytes[found.upperBound...].first { $0 != 0x20 } ?? 0
      guard after == UInt8(ascii: ":"),
        DuplicateKeys.isInFlow(found.lowerBound, bytes) == isFlow
      else { continue }
      if isFlow || text.position(of: found.lowerBound).column == column { return found.lowerBound }
    }
    return nil
  }

  private static func isInFlow(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    let before = bytes[..<offset].last { $0 != 0x20 }
    return before == UInt8(ascii: ",") || before == UInt8(ascii: "{")
  }

  private static func key(at start: Int, in bytes: [UInt8]) -> [UInt8] {
    Array(bytes[start...].prefix { $0 != UInt8(ascii: ":") && $0 != 0x0A })
  }

  /// A name of the same width that no pack uses, another one each time.
  private static func name(_ count: Int, width: Int) -> [UInt8] {
    let letters = [count % 26, count / 26].map { UInt8(ascii: "A") + UInt8($0 % 26) }.prefix(width)
    return [UInt8](repeating: UInt8(ascii: "~"), count: width - letters.count) + letters
  }
}
