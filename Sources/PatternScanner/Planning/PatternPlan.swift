/// How a scan goes about one pattern.
enum PatternPlan {
  /// PCRE2 is asked only about starts near the places that triggers find.
  case near([Trigger], Reach, Opening)
  /// PCRE2 searches the whole text, if there are gates only where one of them is found.
  case whole(WholeTextPattern.Reason, gates: [Trigger])
}

/// How far before a cut a match may begin; less than 0 if it begins behind it.
struct Reach: Sendable, Hashable {
  /// The bytes that stand between its start and the cut.
  var bytes: ByteSet
  /// The most of them; `nil` if there is no most.
  var most: Int?

  static let none = Reach(bytes: .none, most: 0)

  /// Whether it is worth asking first about what follows the cut; up to a few bytes, PCRE2 is asked about the
  /// whole pattern at once.
  var isFar: Bool { most.map { $0 > 8 } ?? true }

  func union(_ other: Reach) -> Reach {
    Reach(
      bytes: bytes.union(other.bytes),
      most: most.flatMap { most in other.most.map { max(most, $0) } })
  }
}
