import Detection
import ExactMatch
import PolicyPacks

/// What changed about how data are found.
struct DetectorChanges {
  let old: PolicyPack
  let new: PolicyPack

  func changes() -> [PackChange] {
    NamedChanges<Rule, DetectorRule>(
      kind: .detector, origin: \.origin, added: .stricter, removed: .looser
    ).changes(from: old.rules, to: new.rules, details)
  }

  private func details(_ old: DetectorRule, _ new: DetectorRule) -> [PackChange.Detail] {
    var list = DetailList()
    compareFinding(old.detector, new.detector, &list)
    compareDatasets(old, new, &list)
    list.compare("plugin", old.plugin, new.plugin, .unclear) { $0?.description ?? "none" }
    compareRating(old.detector, new.detector, &list)
    list.compare("samples", old.detector.samples, new.detector.samples, moreIs: .words)
    list.compare("redactAs", old.detector.redactAs, new.detector.redactAs, .words) { $0 }
    list.compare("message", old.message, new.message, .words)
    list.compare("learn", old.learn, new.learn, .words) { $0 ?? "none" }
    return list.details
  }

  /// What decides whether something is a candidate.
  private func compareFinding(_ old: Detector, _ new: Detector, _ list: inout DetailList) {
    if old.dataClass != new.dataClass {
      list.add("class: \(old.dataClass) → \(new.dataClass)", direction(of: old, new))
    }
    switch (old.method, new.method) {
    case (.patterns(let before, let wasCaseless), .patterns(let after, let isCaseless)):
      list.compare("pattern", before, after, moreIs: .stricter)
      list.compare("caseless", wasCaseless, isCaseless, isCaseless ? .stricter : .looser) {
        "\($0)"
      }
    case (.words(let before), .words(let after)):
      list.compare("words", before, after, moreIs: .stricter)
    case (.table(let before), .table(let after)):
      list.compare("columns", before.names, after.names, moreIs: .stricter)
      list.compare("atLeast", before.atLeast, after.atLeast, moreIs: .looser)
      list.compare("rows", before.rows, after.rows, moreIs: .looser)
    case (.dataset, .dataset), (.external, .external): break
    default: list.add("another method", .unclear)
    }
    compareKeywords(old.keywords, new.keywords, &list)
    list.compare(
      "validator", old.validators.map(\.words), new.validators.map(\.words), moreIs: .looser)
    list.compare("entropy", old.minimumEntropy, new.minimumEntropy, moreIs: .looser)
    list.compare("never", old.never, new.never, moreIs: .looser)
  }

  /// Nobody can read which entries came and went, but how many there are.
  private func compareDatasets(
    _ old: DetectorRule, _ new: DetectorRule, _ list: inout DetailList
  ) {
    guard case .dataset(let before) = old.detector.method,
      case .dataset(let after) = new.detector.method, before != after
    else { return }
    let counts = [old, new].map { rule in
      rule.datasetFile.flatMap { try? DatasetHeader(ofFile: $0).entries }.map { "\($0)" } ?? "?"
    }
    list.add(
      "dataset: \(before.name) (\(counts[0]) entries) → \(after.name) (\(counts[1]) entries)",
      .unclear)
  }

  /// The pattern is tried where one of the keywords stands; without keywords, everywhere.
  private func compareKeywords(_ old: [String], _ new: [String], _ list: inout DetailList) {
    let isAboutAny = old.isEmpty == new.isEmpty
    list.compare("keywords", old, new, moreIs: isAboutAny ? .stricter : .looser)
  }

  /// What decides how sure a candidate is.
  private func compareRating(_ old: Detector, _ new: Detector, _ list: inout DetailList) {
    list.compare(
      "confidence", old.confidence, new.confidence,
      old.confidence < new.confidence ? .stricter : .looser, \.name)
    compare("raisedBy", old.raisedBy, new.raisedBy, moreIs: .stricter, &list)
    compare("loweredBy", old.loweredBy, new.loweredBy, moreIs: .looser, &list)
  }

  private func compare(
    _ name: String, _ old: ContextWords?, _ new: ContextWords?, moreIs direction: ChangeDirection,
    _ list: inout DetailList
  ) {
    list.compare(name, old?.words ?? [], new?.words ?? [], moreIs: direction)
    guard let old, let new else { return }
    list.compare("\(name) within", old.distance, new.distance, moreIs: direction)
  }

  /// Whether the tools let more or less through of another class.
  private func direction(of old: Detector, _ new: Detector) -> ChangeDirection {
    let directions = self.new.tools.values.map { tool in
      ChangeDirection.between(
        self.new.decision(for: old.dataClass, in: tool).verdict,
        self.new.decision(for: new.dataClass, in: tool).verdict)
    }
    if directions.contains(.looser) { return .looser }
    return directions.contains(.stricter) ? .stricter : .unclear
  }
}

extension PolicyPack {
  fileprivate var rules: [RuleID: DetectorRule] {
    Dictionary(detectors.map { ($0.detector.id, $0) }) { first, _ in first }
  }
}

extension ValueCheck {
  /// The validator with the numbers that are the pack's own, and the group it looks at.
  var words: String {
    var words = validator.name
    if case .weightedSum(let sum) = validator {
      let weights = sum.weights.map { "\($0)" }.joined(separator: " ")
      words += " (weights \(weights), modulus \(sum.modulus), remainder \(sum.remainder))"
    }
    return group.map { "\(words) on \($0)" } ?? words
  }
}
