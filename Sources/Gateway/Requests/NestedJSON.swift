import StructuredText

/// JSON that a string holds, as the arguments of a tool do: its escapes would hide what a client reads in it.
struct NestedJSON {
  /// The object or array, repaired where it is broken: clients differ in what they let pass.
  let node: JSONNode
  /// Whether it is sound.
  let isSound: Bool
  /// How many strings it stands in.
  let depth: Int
  private let bytes: [UInt8]

  /// JSON in strings in JSON goes so deep and no deeper; beyond that nobody reads it.
  static let deepest = 3

  /// - Returns: `nil` for a string that begins no object and no array.
  init?(in string: String, depth: Int = 1) {
    guard let first = string.utf8.first(where: { $0 > 0x20 }),
      first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    else { return nil }
    // Without a backslash it reads as it stands.
    guard depth == 0 || string.utf8.contains(UInt8(ascii: "\\")) else { return nil }
    bytes = Array(string.utf8)
    let (node, problems) = JSONReader.read(bytes)
    guard let node else { return nil }
    self.node = node
    isSound = problems.isEmpty
    self.depth = depth
  }

  /// The sound JSON that a string holds, escapes or not; `nil` if it holds none.
  static func sound(in string: String) -> JSONValue? {
    guard let nested = NestedJSON(in: string, depth: 0), nested.isSound else { return nil }
    return nested.node.value
  }

  /// Whether what stands at a range is written with escapes.
  func isHidden(_ range: Range<Int>) -> Bool {
    bytes[range.clamped(to: 0..<bytes.count)].contains(UInt8(ascii: "\\"))
  }
}
