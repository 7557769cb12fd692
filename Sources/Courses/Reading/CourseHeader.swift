import Detection
import Diagnostics
import PolicyPacks

/// The section `course` of `course.yaml`.
struct CourseHeader: Sendable {
  var id: Located<String>
  var version: SemanticVersion
  var title: Localised
  var owner: String
  var groups: [GroupID]
  var mentors: [GroupID]
  var languages: [String]
  var location: Location

  private struct CourseKeys: Keys {
    let id = Key.required(
      "id", Shape.name("course").located, "The name of the course: that of its folder.")
    let version = Key.required(
      "version", .version, "Its semantic version; the pack's rules have one of their own.")
    let title = Key.required("title", Localised.shape, "What people call it.")
    let owner = Key.required("owner", .text, "Who answers for it.")
    let groups = Key(
      "for", Shape.reference(\.groups, "group").oneOrMany,
      "The groups that it is for; without it everybody.")
    let mentors = Key(
      "mentors", Shape.reference(\.groups, "group").oneOrMany,
      "The groups whose members grade and answer; without it everybody whom the roster knows.")
    let languages = Key(
      "languages", Shape.language.oneOrMany(atLeast: 1),
      "The language of `exercises/NAME.yaml`, then any others: `[en, de]`.")
  }

  static let shape = Shape<CourseHeader>.mapping(CourseKeys(), called: "the section 'course'") {
    fields in
    let (id, version, title, owner) = (fields.id, fields.version, fields.title, fields.owner)
    let (groups, mentors) = (fields.groups ?? [], fields.mentors ?? [])
    let languages = fields.languages ?? ["en"]
    guard let id, let version, let title, let owner else { return nil }
    return CourseHeader(
      id: id, version: version, title: title, owner: owner, groups: groups,
      mentors: mentors,
      languages: languages.isEmpty ? ["en"] : languages, location: fields.location)
  }
}

/// One of the `skills` of `course.yaml`.
struct SkillEntry: Sendable {
  var id: SkillID
  var title: Localised
  var rules: [RuleID]
  var tasks: [TaskID]
  var tools: [ToolID]
  var risk: Int
  var location: Location

  private struct SkillKeys: Keys {
    let title = Key.required("title", Localised.shape, "What people call it.")
    let rules = Key(
      "rules", Shape.reference(\.rules, "rule").oneOrMany,
      "Rules whose stop of a real draft is a lapse of the skill.")
    let tasks = Key(
      "tasks", Shape.reference(\.tasks, "task").oneOrMany,
      "Tasks for which a clean first check of a real draft is a success.")
    let tools = Key(
      "tools", Shape.reference(\.tools, "tool").oneOrMany, "Tools for which it is.")
    let risk = Key(
      "risk", .count(1...5, "must be from 1 to 5"), "How much a lapse costs: 1 to 5."
    ).or(1)
  }

  static let shape = Shape<SkillEntry>.mapping(SkillKeys(), called: { "the skill '\($0)'" }) {
    fields in
    let title = fields.title
    let (rules, tasks, tools) = (fields.rules ?? [], fields.tasks ?? [], fields.tools ?? [])
    let risk = fields.risk
    guard let title else { return nil }
    return SkillEntry(
      id: SkillID(fields.entry.name), title: title, rules: rules, tasks: tasks, tools: tools,
      risk: risk, location: fields.entry.key.location)
  }
}
