import Detection
@testable import PolicyPacks

/// Looks for anything in which a pack is looser than one above it.
struct LooserCheck {
  let policy: RandomPolicy
  let child: PolicyPack
  let ancestor: PolicyPack
  let binding: BindingRules
  private(set) var findings: [String] = []
  private(set) var decisions = 0
  private(set) var stricter = 0

  /// Classes that packs name, and some below and beside them that none does.
  static let classes: [DataClass] =
    PackWriter.classes.map { DataClass($0) }
    + ["personal.contact.mail.old", "customer.name", "financial", "attack.other"]

  init(_ merged: MergedPolicy, child: PolicyPack, ancestor: PolicyPack) {
    policy = merged.policy
    self.child = child
    self.ancestor = ancestor
    let above = merged.policy.ancestors(of: child.id.description).union([child.id.description])
    binding = BindingRules(merged.policy.packs.filter { above.contains($0.id) })
    checkTools()
    checkLimits()
    checkRules()
    checkExceptions()
  }

  private mutating func expect(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds { findings.append("\(child.id) over \(ancestor.id): \(what())") }
  }

  private mutating func checkTools() {
    // The ancestor, with the levels that the child gives: those are the child's to choose.
    var relevelled = ancestor
    relevelled.classes = child.classes
    for (id, tool) in child.tools {
      if let known = ancestor.tools[id] {
        expect(known.boundary == tool.boundary, "\(id) moved")
        expect(!known.drafts.isLonger(than: tool.drafts), "\(id) lost drafts")
        expect(!known.outputs.isLonger(than: tool.outputs), "\(id) lost outputs")
        checkUse((known.training, known.retentionDays), (tool.training, tool.retentionDays), id)
      }
      checkDecisions(tool, relevelled)
    }
    expect(ancestor.tools.allSatisfy { child.tools[$0] != nil || $1.isGeneric }, "a tool is gone")
  }

  private mutating func checkDecisions(_ tool: Tool, _ relevelled: PolicyPack) {
    for dataClass in Self.classes {
      let own = child.decision(for: dataClass, in: tool)
      let demand = binding.demand(dataClass, child.level(of: dataClass), in: tool)
      expect(own.verdict >= demand, "\(tool.id) \(dataClass) \(own.verdict), demanded \(demand)")
      guard let known = ancestor.tools[tool.id] else { continue }
      compare(own, relevelled.decision(for: dataClass, in: known), "\(tool.id) \(dataClass)")
    }
    guard let known = ancestor.tools[tool.id] else { return }
    for level in Level.allCases {
      let own = child.decision(atLevel: level, in: tool)
      compare(own, ancestor.decision(atLevel: level, in: known), "\(tool.id) \(level.name)")
    }
  }

  private mutating func compare(_ own: Decision, _ above: Decision, _ what: String) {
    decisions += 1
    stricter += own.verdict > above.verdict ? 1 : 0
    expect(own.verdict >= above.verdict, "\(what) \(own.verdict), was \(above.verdict)")
    guard own.verdict == .approval, above.verdict == .approval, let asked = above.cell?.workflow
    else { return }
    // Which of two parents' workflows counts is decided by name; a child's own never does.
    let isOwn = own.cell?.origin.file == "\(child.id).yaml"
    expect(own.cell?.workflow == asked || !isOwn, "\(what) may be approved by others")
  }

  private mutating func checkUse(
    _ above: (training: Bool?, days: Int?), _ own: (training: Bool?, days: Int?), _ id: ToolID
  ) {
    expect(above.training != false || own.training == false, "\(id) may be trained with")
    if let days = above.days { expect((own.days ?? .max) <= days, "\(id) keeps for longer") }
  }

  private mutating func checkLimits() {
    expect(child.unknownTool >= ancestor.unknownTool, "unknownTool")
    expect(child.onDetectorError >= ancestor.onDetectorError, "onDetectorError")
    expect(child.maxDraftBytes <= ancestor.maxDraftBytes, "maxDraftBytes")
    for (boundary, rules) in ancestor.boundaries {
      let own = child.boundaries[boundary] ?? BoundaryRules()
      expect(rules.training != false || own.training == false, "\(boundary) training")
      if let days = rules.retentionDays {
        expect((own.retentionDays ?? .max) <= days, "\(boundary) retentionDays")
      }
    }
  }

  private mutating func checkRules() {
    expect(ancestor.firm.isSubset(of: child.firm), "firm")
    expect(ancestor.drafts.allSatisfy { child.drafts[$0] == $1 }, "drafts")
    expect(ancestor.formats.allSatisfy { child.formats[$0] == $1 }, "formats")
    expect(ancestor.combinations.allSatisfy { child.combinations[$0] == $1 }, "combinations")
    expect(ancestor.workflows.allSatisfy { child.workflows[$0] == $1 }, "workflows")
    for rule in ancestor.detectors {
      let own = child.detectors.first { $0.detector.id == rule.detector.id }?.detector
      expect(own?.isTightened(as: rule.detector) == true, "\(rule.detector.id) is another")
      expect((own?.confidence ?? .low) >= rule.detector.confidence, "\(rule.detector.id) is surer")
      let words = Set(own?.raisedBy?.words ?? [])
      expect(words.isSuperset(of: rule.detector.raisedBy?.words ?? []), "\(rule.detector.id) words")
    }
  }

  private mutating func checkExceptions() {
    for exception in child.exceptions {
      expect(exception.verdict >= .warn, "\(exception.id) allows")
      let firm = exception.rules.filter { child.firm.contains($0) || ancestor.firm.contains($0) }
      expect(firm.isEmpty, "\(exception.id) loosens firm rules")
    }
  }
}

extension [TaskID: [Identifier<PackName.Format>]] {
  fileprivate func isLonger(than other: Self) -> Bool {
    !allSatisfy { Set(other[$0] ?? []).isSuperset(of: $1) }
  }
}

extension [TaskID: [RuleID]] {
  fileprivate func isLonger(than other: Self) -> Bool {
    !allSatisfy { Set(other[$0] ?? []).isSuperset(of: $1) }
  }
}
