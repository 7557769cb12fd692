import Detection
import Diagnostics

/// Adds a pack's detectors, and what it adds to those of its parents.
enum DetectorMerge {
  static func merge(_ document: PackDocument, into pack: inout PolicyPack, _ problems: Problems) {
    var known: [RuleID: Origin] = [:]
    for rule in pack.detectors { known[rule.detector.id] = rule.origin }
    for entry in document.detectors {
      let id = entry.rule.detector.id
      if let origin = known[id] {
        problems.error(
          "duplicate-name", "there is a detector '\(id)' already", at: entry.location,
          notes: [
            "it stands at \(origin)",
            "a child may raise its 'confidence', add 'raisedBy' words or change its 'message'",
          ])
      } else {
        known[id] = entry.rule.origin
        pack.detectors.append(entry.rule)
      }
    }
    for amendment in document.amendments { amend(amendment, in: &pack, problems) }
  }

  private static func amend(
    _ amendment: DetectorAmendment, in pack: inout PolicyPack, _ problems: Problems
  ) {
    let names = pack.detectors.map(\.detector.id)
    guard let index = names.firstIndex(of: amendment.id) else {
      problems.unknown(
        "detector", amendment.id.description, at: amendment.location,
        among: names.map(\.description))
      return
    }
    let current = pack.detectors[index].detector.confidence
    if let confidence = amendment.confidence, confidence < current {
      problems.error(
        "looser-than-parent",
        "the confidence is '\(confidence.name)' here, but a parent has '\(current.name)'",
        at: amendment.location)
    }
    pack.detectors[index].detector.tighten(
      confidence: amendment.confidence, raisedBy: amendment.raisedBy)
    reword(amendment, in: &pack)
    pack.detectors[index].learn = amendment.learn ?? pack.detectors[index].learn
  }

  /// Keeps an amendment's words as those of the child's first language: what stands beside the rule is
  /// in its parent's, and stays for people who read that one.
  private static func reword(_ amendment: DetectorAmendment, in pack: inout PolicyPack) {
    guard amendment.message != Message(), let language = pack.languages.first else { return }
    let inherited = pack.translations[language]?[amendment.id] ?? Message()
    pack.translations[language, default: [:]][amendment.id] =
      amendment.message.completed(by: inherited)
  }
}

extension Detector {
  /// Takes the higher confidence, and the words of both.
  mutating func tighten(confidence other: Confidence?, raisedBy more: ContextWords?) {
    confidence = max(confidence, other ?? confidence)
    guard let more else { return }
    let words = (raisedBy?.words ?? []) + more.words
    var seen: Set<String> = []
    raisedBy = ContextWords(
      words.filter { seen.insert($0).inserted }.sorted(),
      within: max(raisedBy?.distance ?? 0, more.distance))
  }

  /// Whether two detectors differ only in what a child may tighten.
  func isTightened(as other: Detector) -> Bool {
    var (left, right) = (self, other)
    (left.confidence, right.confidence) = (.medium, .medium)
    (left.raisedBy, right.raisedBy) = (nil, nil)
    return left == right
  }
}
