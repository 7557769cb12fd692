public import Courses
public import Detection
public import Evaluation
public import PolicyPacks
public import Spacing

/// What the first check of a real draft says about skills: the guardrail is the scheduler.
///
/// A skill one of whose rules stopped the draft has lapsed. A skill of the draft's task, or of its tool if no
/// task is named, was there if nothing stopped the draft and none of the skill's rules found anything; it
/// counts only for skills that the person has met, because a clean draft of somebody who never heard of a
/// rule shows nothing. Nothing else is said, and nothing by a tool that the skill is not about: it may take what
/// another one may not.
public struct SkillsTouched: Sendable, Hashable {
  /// The skills, in the order of the courses, each with how well it was remembered.
  public let ratings: [SkillRating]

  /// What a check says.
  ///
  /// - Parameters:
  ///   - evaluation: what the check of the draft came to.
  ///   - task: the task that was named.
  ///   - index: the courses of the pack.
  ///   - groups: the person's; `nil` if nobody knows, and then each course counts.
  ///   - met: the skills that the person has practised, or was asked about before.
  public init(
    by evaluation: Evaluation, task: TaskID?, in index: CourseIndex, groups: Set<GroupID>? = nil,
    met: Set<SkillPath>
  ) {
    guard evaluation.subject == .draft else {
      ratings = []
      return
    }
    let hits = RulesHit(evaluation)
    ratings = index.skills.filter { $0.isFor(groups) }.compactMap { skill in
      let path = SkillPath(
        pack: evaluation.provenance.pack, course: skill.course, skill: skill.id)
      if !skill.rules.isDisjoint(with: hits.stopping) {
        return SkillRating(skill: path, rating: .again)
      }
      let isAsked = skill.isAsked(by: task, in: evaluation.tool)
      let isClean = hits.stopping.isEmpty && evaluation.verdict < .approval
      guard isAsked, isClean, skill.rules.isDisjoint(with: hits.any), met.contains(path) else {
        return nil
      }
      return SkillRating(skill: path, rating: .good)
    }
  }
}

/// A skill and how well it was remembered.
public struct SkillRating: Sendable, Hashable {
  /// The skill.
  public let skill: SkillPath
  /// How well.
  public let rating: Rating

  /// A rating of a skill.
  public init(skill: SkillPath, rating: Rating) {
    self.skill = skill
    self.rating = rating
  }
}

extension CourseIndex.Skill {
  /// Whether a draft for a task and a tool shows if the skill is there.
  fileprivate func isAsked(by task: TaskID?, in tool: ToolID?) -> Bool {
    let isForTool = tool.map(tools.contains) ?? false
    guard let task else { return isForTool }
    return tasks.contains(task) && (tools.isEmpty || isForTool)
  }

  /// Whether its course is for somebody in these groups; where nobody knows the groups, each is.
  fileprivate func isFor(_ groups: Set<GroupID>?) -> Bool {
    groups.map { self.groups.isEmpty || !self.groups.isDisjoint(with: $0) } ?? true
  }
}
