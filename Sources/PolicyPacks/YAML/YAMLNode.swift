package import Diagnostics

/// A piece of a YAML file that knows where it stands.
///
/// Plain scalars keep their text: whoever asks for a number or for words decides what it is, by the
/// rules of YAML 1.2, so `no` is a word and `1.20` a version.
package struct YAMLNode: Sendable {
  package enum Value: Sendable {
    case null
    case scalar(String, isPlain: Bool)
    case list([YAMLNode])
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  package var value: Value
  package var location: Location

  package init(value: Value, location: Location) { (self.value, self.location) = (value, location) }

  /// What it is, in words for messages.
  package var kind: String {
    switch value {
    case .null: "empty"
    case .scalar: "text"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }

  /// The text of a scalar.
  package var text: String? {
    guard case .scalar(let text, _) = value else { return nil }
    return text
  }

  /// Where a byte of a scalar's value stands in the file, if that can be told.
  ///
  /// In single quotes `''` stands for one quote; escapes of double quotes and the lines of block
  /// scalars are not followed.
  package func location(ofByte offset: Int) -> Location {
    let bytes = location.text.bytes
    var position = location.range.lowerBound
    guard let text, position < bytes.count else { return location }
    let isQuoted = bytes[position] == UInt8(ascii: "'")
    if isQuoted { position += 1 }
    for (index, byte) in text.utf8.enumerated() {
      if index == offset { return Location(location.text, position..<position + 1) }
      guard position < location.range.upperBound, bytes[position] == byte else { return location }
      position += isQuoted && byte == UInt8(ascii: "'") ? 2 : 1
    }
    return Location(location.text, position..<position)
  }
}
