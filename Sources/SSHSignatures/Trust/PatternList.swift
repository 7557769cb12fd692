/// Names with `*` and `?`, separated by commas; one that begins with `!` takes a name out again.
///
/// Source: PATTERNS in ssh_config(5). Letters count as they are, capital or not.
public struct PatternList: Sendable, Hashable, CustomStringConvertible {
  /// The list as it was written.
  public let description: String
  private let patterns: [(isNegated: Bool, bytes: [UInt8])]

  /// A list of patterns; `nil` if it is empty, or one of them is.
  public init?(_ text: String) {
    description = text
    patterns = text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map { part in
        let isNegated = part.first == UInt8(ascii: "!")
        return (isNegated, Array(isNegated ? part.dropFirst() : part))
      }
    guard patterns.allSatisfy({ !$0.bytes.isEmpty }) else { return nil }
  }

  /// Whether a name is one that is meant: some pattern says so, and none that is negated.
  public func matches(_ name: String) -> Bool {
    let name = Array(name.utf8)
    let hits = patterns.filter { PatternList.matches($0.bytes, name) }
    return !hits.isEmpty && hits.allSatisfy { !$0.isNegated }
  }

  /// Whether a person may be meant, however the name is spelt here and there.
  public func means(_ person: PersonName) -> Bool {
    let name = Array(person.description.utf8)
    return patterns.contains { pattern in
      let plain = PersonName(String(decoding: pattern.bytes, as: UTF8.self)).description
      return !pattern.isNegated && PatternList.matches(Array(plain.utf8), name)
    }
  }

  /// One pattern against one name, in a time that grows with the product of their lengths at most.
  private static func matches(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
    var (place, position) = (0, 0)
    var lastStar: (place: Int, position: Int)?
    while position < name.count {
      if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
        lastStar = (place, position)
        place += 1
      } else if place < pattern.count,
        pattern[place] == UInt8(ascii: "?") || pattern[place] == name[position]
      {
        place += 1
        position += 1
      } else if let star = lastStar {
        // The last star stands for one byte more.
        lastStar = (star.place, star.position + 1)
        (place, position) = (star.place + 1, star.position + 1)
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// Two lists are the same if they are written the same.
  public static func == (left: Self, right: Self) -> Bool { left.description == right.description }

  /// Hashes what was written.
  public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}
