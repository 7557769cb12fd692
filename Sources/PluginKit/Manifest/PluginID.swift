/// A plugin's name: what packs, locks, folders and commands call it.
///
/// Lower-case letters, digits, hyphens and dots, such as `icd-codes` or `harbourline.icd`; it begins with a
/// letter and has at most 64 characters, so that it can name a folder.
public struct PluginID: Sendable, Hashable, Codable, Comparable, ExpressibleByStringLiteral {
  /// The name.
  public let name: String

  /// A name, whatever it is made of.
  public init(_ name: String) { self.name = name }

  /// A name that stands in code.
  public init(stringLiteral name: String) { self.init(name) }

  /// Reads a string.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes a string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }

  /// Whether it is made as names of plugins are.
  public var isWellFormed: Bool {
    let bytes = name.utf8
    guard let first = bytes.first, first.isLowercaseLetter, bytes.count <= 64 else { return false }
    return bytes.allSatisfy { byte in
      byte.isLowercaseLetter || byte.isDigit || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: ".")
    } && !name.contains("..")
  }

  /// By the alphabet.
  public static func < (left: PluginID, right: PluginID) -> Bool { left.name < right.name }
}

extension PluginID: CustomStringConvertible {
  /// The name.
  public var description: String { name }
}

extension UInt8 {
  fileprivate var isLowercaseLetter: Bool { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") }
  fileprivate var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
