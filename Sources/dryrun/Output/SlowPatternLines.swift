import Detection
import PatternScanner

/// Which patterns of a pack need a search of their own, and why, in words.
enum SlowPatternLines {
  /// How many patterns are looked for in which way.
  static func summary(of detectors: DetectorSet) -> String {
    let slow = detectors.wholeTextPatterns
    let quick = (detectors.patternCount - slow.count).of("pattern") + " by their bytes"
    return slow.isEmpty ? quick : quick + ", \(slow.count) with a search of its own"
  }

  /// A line for each of the slow ones.
  static func lines(of detectors: DetectorSet) -> [String] {
    detectors.wholeTextPatterns.map { slow in
      let gate = slow.isGated ? ", in texts that have some of their bytes" : ""
      return "\(slow.rule), pattern \(slow.index + 1): needs a search of its own\(gate), as it "
        + slow.reason.words
    }
  }
}

extension WholeTextPattern.Reason {
  fileprivate var words: String {
    switch self {
    case .matchesEmptyText: "can match the empty text"
    case .notUnderstood: "has something that dryrun does not understand"
    case .searchStart: "asks where the search started"
    case .verbs: "has backtracking verbs or settings such as (*UCP)"
    case .matchStart: "moves the start of the match with \\K"
    case .unicode: "reads characters instead of bytes"
    case .tooCommon: "matches what stands in every text"
    }
  }
}
