public import Detection
public import PolicyPacks

/// Which skills and exercises there are for a rule, without what they ask: enough to offer one at a stop, and
/// to say which skills a check touched.
///
/// It is small, and kept between runs by ``CourseIndexCache``, so that a check pays little for it.
public struct CourseIndex: Sendable, Hashable, Codable {
  /// An exercise that can be practised.
  public struct Entry: Sendable, Hashable, Codable {
    /// The course.
    public var course: CourseID
    /// The exercise.
    public var exercise: ExerciseID
    /// What people call it, by language.
    public var titles: [String: String]
    /// The course's first language, in which there is always a title.
    public var firstLanguage: String
    /// How long it takes.
    public var minutes: Int
    /// The groups that the course is for; empty for everybody.
    public var groups: Set<GroupID>
    /// The skills that it trains.
    public var skills: [SkillID]
    /// Rules whose stop is a lapse of one of its skills.
    public var rules: Set<RuleID>
    /// The tasks that it belongs to.
    public var tasks: Set<TaskID>
    /// The tools that it belongs to.
    public var tools: Set<ToolID>
    /// How much a lapse of its riskiest skill costs: 1 to 5.
    public var risk: Int
    /// The rules that its lesson is about.
    public var taught: Set<RuleID>
    /// Whether it is for those who passed another one before, or for a mentor to read.
    public var isForLater: Bool

    /// What people call it in a language, or else in the course's first one.
    public func title(in language: String) -> String {
      titles[language] ?? titles[firstLanguage] ?? exercise.description
    }
  }

  /// What real use of a tool under a policy says something about.
  public struct Skill: Sendable, Hashable, Codable {
    /// The course.
    public var course: CourseID
    /// The groups that the course is for; empty for everybody.
    public var groups: Set<GroupID>
    /// The skill.
    public var id: SkillID
    /// Rules whose stop is a lapse of it.
    public var rules: Set<RuleID>
    /// Tasks for which a clean first check is a success of it.
    public var tasks: Set<TaskID>
    /// Tools for which it is.
    public var tools: Set<ToolID>
  }

  /// The exercises that can be practised, by course and name; held-out ones are none of them.
  public var entries: [Entry]
  /// The skills, in the order of the courses.
  public var skills: [Skill]

  /// The index of courses.
  public init(_ courses: [Course] = []) {
    entries = courses.flatMap { course in
      course.exercises.filter { !$0.isHeldOut }.map { Entry($0, of: course) }
    }
    skills = courses.flatMap { course in
      course.skills.map { skill in
        Skill(
          course: course.id, groups: course.groups, id: skill.id, rules: skill.rules,
          tasks: skill.tasks, tools: skill.tools)
      }
    }
  }

  /// The exercise that fits a stop best.
  ///
  /// It is for the same rule; of several, one that can be done without others before it, then one of the
  /// same task, then of the same tool, then the shorter one, then one whose lesson is about the rule.
  ///
  /// - Parameter groups: the groups of whoever was stopped; `nil` where they are not known, and then
  ///   courses for some groups count too.
  public func exercise(
    for rule: RuleID, task: TaskID? = nil, tool: ToolID? = nil, groups: Set<GroupID>? = nil
  ) -> Entry? {
    let fitting = entries.filter { entry in
      entry.rules.contains(rule)
        && (groups.map { !entry.groups.isDisjoint(with: $0) } ?? true || entry.groups.isEmpty)
    }
    func distance(_ entry: Entry) -> (Int, Int, Int, Int, Int) {
      let isTask = task.map(entry.tasks.contains) ?? false
      let isTool = tool.map(entry.tools.contains) ?? false
      return (
        entry.isForLater ? 1 : 0, isTask ? 0 : 1, isTool ? 0 : 1, entry.minutes,
        entry.taught.contains(rule) ? 0 : 1
      )
    }
    return fitting.min { distance($0) < distance($1) }
  }
}

extension CourseIndex.Entry {
  fileprivate init(_ exercise: Exercise, of course: Course) {
    let skills = course.skills.filter { exercise.skills.contains($0.id) }
    var tasks = Set([exercise.task].compactMap { $0 })
    var tools = Set([exercise.tool].compactMap { $0 })
    for anchor in exercise.anchors {
      switch anchor {
      case .task(let task): tasks.insert(task)
      case .tool(let tool): tools.insert(tool)
      }
    }
    self.init(
      course: course.id, exercise: exercise.id, titles: exercise.editions.mapValues(\.title),
      firstLanguage: exercise.firstLanguage, minutes: exercise.minutes, groups: course.groups,
      skills: exercise.skills, rules: skills.reduce(into: []) { $0.formUnion($1.rules) },
      tasks: tasks, tools: tools, risk: skills.map(\.risk).max() ?? 1,
      taught: Set(exercise.lesson.flatMap { course.lesson($0)?.rules } ?? []),
      isForLater: exercise.transfer == .far || exercise.kind == .explainBack)
  }
}
