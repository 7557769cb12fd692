import Diagnostics

/// Keys that can be looked up by nearly the right spelling.
///
/// Two keys that differ in two characters at most still share their beginning, their middle or their
/// end; so each key is filed under these three, and only those that share one are compared.
struct NearKeys: Sendable {
  private var filed: [String: [String]] = [:]

  /// Files a key.
  mutating func insert(_ key: String) {
    let bytes = Array(key.utf8)
    for part in Part.allCases {
      filed[Self.shelf(bytes, part, length: bytes.count), default: []].append(key)
    }
  }

  /// The key that is nearest to one that does not exist; at most two characters differ.
  func nearest(to key: String) -> String? {
    let bytes = Array(key.utf8)
    guard bytes.count >= 4, bytes.count <= 120 else { return nil }
    let own = ByteHistogram(key)
    var best: (distance: Int, key: String)?
    var looked = 0
    // Ends tell most: records of one kind begin alike.
    for part in [Part.end, .middle, .beginning] {
      for length in [bytes.count, bytes.count - 1, bytes.count + 1] where length > 3 {
        let shelf = filed[Self.shelf(bytes, part, length: length)] ?? []
        // A part that most keys share tells nothing.
        guard shelf.count <= Self.fullestShelf else { continue }
        for candidate in shelf {
          looked += 1
          guard looked <= Self.mostLookedAt else { return best?.key }
          guard own.isNear(candidate, atMost: 4) else { continue }
          let distance = key.editDistance(to: candidate)
          if distance <= 2, (distance, candidate) < best ?? (3, "") { best = (distance, candidate) }
        }
      }
    }
    return best?.key
  }

  private enum Part: String, CaseIterable { case beginning, middle, end }

  /// Where keys of a length with the same part are filed.
  private static func shelf(_ bytes: [UInt8], _ part: Part, length: Int) -> String {
    let third = max(1, length / 3)
    let text: ArraySlice<UInt8> =
      switch part {
      case .beginning: bytes.prefix(third)
      case .middle: bytes.dropFirst(third).prefix(third)
      case .end: bytes.suffix(max(0, length - 2 * third))
      }
    return "\(length)\(part.rawValue) " + String(decoding: text, as: UTF8.self)
  }

  private static let fullestShelf = 200
  private static let mostLookedAt = 600
}
