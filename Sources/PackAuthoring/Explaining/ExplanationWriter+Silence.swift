import Detection
import Diagnostics
import Evaluation
import OutputFormats
import PolicyPacks

extension ExplanationWriter {
  /// Why a rule has nothing to say to a text.
  func silence(of rule: RuleID) -> Explanation.Part {
    if let detector = pack.detectors.first(where: { $0.detector.id == rule }) {
      return silence(of: detector)
    }
    if let combination = pack.combinations[rule] { return silence(rule, combination) }
    if let requirement = pack.drafts[rule] {
      return part(
        rule, "drafts", "the tool does not ask for it, for this task", requirement.origin)
    }
    let format = pack.formats.values.first { $0.format.rules.contains(rule) }
    return part(
      rule, "format", "a rule about outputs, and this is a draft", format?.origin)
  }

  private func silence(of rule: DetectorRule) -> Explanation.Part {
    let id = rule.detector.id
    if case .dataset(let dataset) = rule.detector.method {
      return part(
        id, "dataset", "no entry of '\(dataset.name)' stands in this text", nil, key: "dataset")
    }
    guard trace.detection?.silent[id] == .noKeyword else {
      return part(id, "pattern", "matches nowhere in this text", nil, key: "pattern")
    }
    let keywords = rule.detector.keywords.isEmpty ? nil : rule.detector.keywords
    let words =
      keywords.map {
        "none of \($0.map { "'\($0)'" }.listed) stands in this text, so the pattern was not tried"
      }
      ?? "none of its phrases stands in this text"
    return part(id, keywords == nil ? "words" : "keywords", words, nil, key: "keywords")
  }

  private func silence(_ rule: RuleID, _ combination: Combination) -> Explanation.Part {
    let found = Set(trace.rulings.flatMap { $0.ruling.finding.dataClass.lineage })
    let classes = combination.condition.classes.sorted()
    let words =
      switch combination.condition {
      case .all:
        "nothing of \(classes.filter { !found.contains($0) }.map(\.description).listed) was found"
      case .atLeast(let count, let dataClass):
        "fewer than \(count) different values of \(dataClass) were found"
      }
    return part(rule, "together", words, combination.origin)
  }

  private func part(
    _ rule: RuleID, _ label: String, _ words: String, _ origin: Origin?, key: String? = nil
  ) -> Explanation.Part {
    let place = origin?.description ?? key.flatMap { self.place(rule, $0) }
    return Explanation.Part(
      rule: rule.description,
      steps: [Explanation.Step(label: label, words: words, place: place, decides: true)],
      outcome: "nothing to say to this text")
  }
}
