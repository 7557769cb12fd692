public import PatternScanner

extension DetectorSet {
  /// The patterns that a scan cannot look for by their bytes, and so searches the whole text for.
  ///
  /// They are found all the same, and make every check slower.
  public var wholeTextPatterns: [SlowPattern] {
    scanner.wholeTextPatterns.map { whole in
      let place = places[whole.pattern]
      return SlowPattern(
        rule: detectors[place.owner].detector.id, index: place.index, reason: whole.reason,
        isGated: whole.isGated)
    }
  }

  /// The patterns that texts are scanned for, each with its detector and the how manieth of it that it is.
  public var patterns: [(rule: RuleID, index: Int, pattern: ScanPattern)] {
    detectors.flatMap { compiled in
      compiled.detector.scanPatterns.enumerated().map {
        (compiled.detector.id, $0.offset, $0.element)
      }
    }
  }

  /// How many patterns there are.
  public var patternCount: Int { places.count }
}

/// A detector's pattern that needs a search of its own.
public struct SlowPattern: Sendable, Hashable {
  /// The detector.
  public let rule: RuleID
  /// Which of its patterns, from 0.
  public let index: Int
  /// Why.
  public let reason: WholeTextPattern.Reason
  /// Whether only texts with some bytes are searched that every match needs.
  public let isGated: Bool
}
