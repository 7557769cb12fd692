import Detection
import Diagnostics

/// Two parents of one pack, as one.
///
/// Whatever both say, the stricter value wins.
struct ParentUnion {
  private let problems: Problems
  private let location: Location

  init(_ problems: Problems, at location: Location) {
    self.problems = problems
    self.location = location
  }

  func union(_ left: PolicyPack, _ right: PolicyPack) -> PolicyPack {
    var pack = left
    pack.unknownTool = max(left.unknownTool, right.unknownTool)
    pack.onDetectorError = max(left.onDetectorError, right.onDetectorError)
    pack.maxDraftBytes = min(left.maxDraftBytes, right.maxDraftBytes)
    pack.groups.formUnion(right.groups)
    pack.authors.formUnion(right.authors)
    pack.tasks.formUnion(right.tasks)
    pack.firm.formUnion(right.firm)
    pack.classes = classes(left, right)
    for (boundary, rules) in right.boundaries {
      pack.boundaries[boundary, default: BoundaryRules()].tighten(with: rules)
    }
    pack.allTools = same(left.allTools, right.allTools, "tool") { tool, other in
      let plugins = Set([tool.plugin, other.plugin].compactMap { $0 })
      guard tool.boundary == other.boundary, plugins.count < 2 else { return nil }
      return tool.tightened(by: other)
    }
    pack.drafts = same(left.drafts, right.drafts, "draft requirement")
    pack.workflows = same(left.workflows, right.workflows, "workflow")
    pack.formats = same(left.formats, right.formats, "format")
    pack.combinations = same(left.combinations, right.combinations, "combination")
    pack.workingHours.holidays.formUnion(right.workingHours.holidays)
    pack.detectors = detectors(left.detectors, right.detectors)
    pack.exceptions = exceptions(left.exceptions, right.exceptions)
    pack.titles.merge(right.titles) { $0.completed(by: $1) }
    pack.translations.merge(right.translations) { $0.merging($1) { $0.completed(by: $1) } }
    return pack
  }

  /// Each class as sensitive as the more careful parent has it, be it by a class above.
  private func classes(_ left: PolicyPack, _ right: PolicyPack) -> [DataClass: ClassRule] {
    let names = Set(left.classes.keys).union(right.classes.keys)
    let rules = names.compactMap { name -> (DataClass, ClassRule)? in
      let (mine, other) = (left.rule(for: name), right.rule(for: name))
      guard var rule = [mine, other].compactMap({ $0 }).max(by: { $0.level < $1.level }) else {
        return nil
      }
      rule.title = left.classes[name]?.title ?? right.classes[name]?.title
      return (name, rule)
    }
    return Dictionary(uniqueKeysWithValues: rules)
  }

  private func detectors(_ left: [DetectorRule], _ right: [DetectorRule]) -> [DetectorRule] {
    let names = left.map(\.detector.id) + right.map(\.detector.id)
    let merged = same(byName(left), byName(right), "detector") { rule, other in
      guard rule.detector.isTightened(as: other.detector) else { return nil }
      var both = rule
      both.detector.tighten(
        confidence: other.detector.confidence, raisedBy: other.detector.raisedBy)
      return both
    }
    var seen: Set<RuleID> = []
    return names.filter { seen.insert($0).inserted }.compactMap { merged[$0] }
  }

  private func exceptions(
    _ left: [PolicyException], _ right: [PolicyException]
  ) -> [PolicyException] {
    let byName = { (list: [PolicyException]) in
      Dictionary(list.map { ($0.id, $0) }) { first, _ in first }
    }
    return same(byName(left), byName(right), "exception").values.sorted { $0.id < $1.id }
  }

  private func byName(_ rules: [DetectorRule]) -> [RuleID: DetectorRule] {
    Dictionary(rules.map { ($0.detector.id, $0) }) { first, _ in first }
  }

  /// The union of two tables; what both have must be equal, or be made one.
  private func same<Kind, Value: Equatable>(
    _ left: [Identifier<Kind>: Value], _ right: [Identifier<Kind>: Value], _ what: String,
    combine: (Value, Value) -> Value? = { _, _ in nil }
  ) -> [Identifier<Kind>: Value] {
    var result = left
    for (id, value) in right {
      guard let other = left[id], other != value else {
        result[id] = value
        continue
      }
      if let combined = combine(other, value) {
        result[id] = combined
      } else {
        problems.error(
          "conflicting-parents", "two parents define the \(what) '\(id)' in different ways",
          at: location)
      }
    }
    return result
  }
}
