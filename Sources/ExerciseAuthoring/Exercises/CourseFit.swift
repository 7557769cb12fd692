import Courses
import Detection
import PolicyPacks

/// The skill, the outcome and the lesson of a course that are about some rules.
struct CourseFit {
  let course: Course
  /// The rules that something was found by.
  let rules: Set<RuleID>
  let tool: ToolID?

  /// The skill that is meant.
  ///
  /// - Parameter name: what the trainer said; without it, the one that most of the rules belong to.
  /// - Throws: `AuthoringError` with the skills there are.
  func skill(_ name: SkillID?, task: TaskID?) throws(AuthoringError) -> Skill {
    if let name {
      if let skill = course.skill(name) { return skill }
      throw .unknown("skill", name: name.description, course.skills.map(\.id.description))
    }
    let ranked = course.skills.map { skill -> (skill: Skill, weight: Int) in
      var weight = 10 * skill.rules.intersection(rules).count
      guard weight > 0 else { return (skill, 0) }
      if let tool, skill.tools.contains(tool) { weight += 2 }
      if let task, skill.tasks.contains(task) { weight += 1 }
      return (skill, weight)
    }
    if let best = ranked.best(by: \.weight), best.weight > 0 { return best.skill }
    if course.skills.count == 1 { return course.skills[0] }
    throw .noneFits("skill", course.skills.map(\.id.description))
  }

  /// The outcome that is meant.
  func outcome(_ name: OutcomeID?) throws(AuthoringError) -> OutcomeID {
    if let name {
      if course.outcome(name) != nil { return name }
      throw .unknown("outcome", name: name.description, course.outcomes.map(\.id.description))
    }
    let ranked = course.outcomes.map { outcome in
      (outcome: outcome, weight: outcome.metric.rules.intersection(rules).count)
    }
    if let best = ranked.best(by: \.weight), best.weight > 0 { return best.outcome.id }
    if course.outcomes.count == 1 { return course.outcomes[0].id }
    throw .noneFits("outcome", course.outcomes.map(\.id.description))
  }

  /// A lesson about one of the rules.
  var lesson: LessonID? {
    course.lessons.first { !rules.isDisjoint(with: $0.rules) }?.id
  }
}

extension Array {
  /// The first of those with the most.
  fileprivate func best(by weight: (Element) -> Int) -> Element? {
    var best = first
    for element in dropFirst() {
      if let held = best, weight(element) > weight(held) { best = element }
    }
    return best
  }
}

extension Outcome.Metric {
  /// The rules that are counted.
  fileprivate var rules: Set<RuleID> {
    switch self {
    case .firstCheckStops(let rules, _), .overrides(let rules, _): Set(rules)
    case .formatPasses, .probePasses: []
    }
  }
}
