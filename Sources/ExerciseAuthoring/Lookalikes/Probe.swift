import Detection

/// Asks one detector about other values at the place of a real one.
struct Probe {
  /// How far a detector goes with a value.
  enum Answer: Int, Comparable {
    /// The pattern does not match it.
    case nothing
    /// The pattern matches; the check digit does not, or it is too regular.
    case matched
    /// It is a candidate, and not sure enough to be reported.
    case candidate
    /// It is found.
    case found

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// How many bytes of the text around a value count: words that raise or lower the confidence stand
  /// there.
  private static let reach = 300

  /// The detector.
  let detector: Detector
  private let set: DetectorSet
  private let before: [UInt8]
  private let after: [UInt8]

  /// A probe at a place of a text.
  ///
  /// - Throws: `DetectorError` if the detector's pattern does not compile.
  init(_ detector: Detector, at range: Range<Int>, in text: [UInt8]) throws(DetectorError) {
    self.detector = detector
    set = try DetectorSet([detector])
    before = Array(text[..<range.lowerBound].suffix(Probe.reach))
    after = Array(text[range.upperBound...].prefix(Probe.reach))
  }

  /// How far the detector goes with a value at that place.
  func answer(to value: String) -> Answer {
    let bytes = Array(value.utf8)
    let place = before.count..<before.count + bytes.count
    let trace = set.explain(before + bytes + after)
    return trace.matches.filter { $0.range == place }.map { match in
      switch match.fate {
      case .finding: .found
      case .hidden, .unsure: .candidate
      case .invalid, .tooRegular, .neverCounts, .placeholder: .matched
      }
    }.max() ?? .nothing
  }
}
