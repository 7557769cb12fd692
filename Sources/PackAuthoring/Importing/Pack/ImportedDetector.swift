import Detection
import PolicyPacks

/// A detector that a rule of another system became, on its way into a pack.
struct ImportedDetector {
  var detector: Detector
  var message: Message
  /// The patterns that the detector was made from, taken apart; none if it has words.
  var nodes: [RegexNode] = []
  /// The line of the file that it comes from.
  var line: Int
  var examples = ImportedExamples()
}

/// Words that are added to a detector of a parent.
struct ImportedContext {
  var rule: RuleID
  var words: ContextWords
}

/// What a file of another system came to.
struct ImportedRules {
  var title: String?
  var detectors: [ImportedDetector] = []
  var contexts: [ImportedContext] = []
  var report = ImportReport()
}
