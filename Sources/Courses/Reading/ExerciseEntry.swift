import Detection
import Diagnostics
import PolicyPacks

/// What `exercises/NAME.yaml` says: what goes for every language, and the texts of the first one.
struct ExerciseEntry: Sendable {
  var kind: Exercise.Kind
  var version: Int
  var outcome: Located<String>
  var skills: [Located<String>]
  var anchors: [Anchor]
  var family: String?
  var transfer: Exercise.Transfer?
  var isHeldOut: Bool
  var minutes: Int
  var tool: ToolID?
  var task: TaskID?
  var lesson: Located<String>?
  var rubric: Located<String>?
  var material: [MaterialEntry]
  var settings: KindSettings
  var texts: EditionTexts
  /// Where the keys stand that belong to some kinds only.
  var ownKeys: [String: Location]
  var location: Location

  struct ExerciseKeys: Keys {
    let kind = Key.required(
      "kind", .choice(Exercise.Kind.allCases.map { ($0.rawValue, $0) }),
      "How one answers and what is checked: one of eight.")
    let version = Key.required(
      "version", .count(1...9999, "must be from 1 to 9999"),
      "Goes up when what is asked changes.")
    let outcome = Key.required(
      "outcome", Shape.name("outcome").located,
      "The outcome of `course.yaml` that it is for.")
    let skills = Key.required(
      "skills", Shape.name("skill").located.oneOrMany(atLeast: 1),
      "The skills of `course.yaml` that it trains.")
    let anchors = Key(
      "anchors", Shape.anchor.oneOrMany,
      "Work that it belongs to: `[task:claims, tool:office-assistant]`.")
    let family = Key(
      "family", Shape.name("family"), "Exercises on one idea; its own name without it.")
    let transfer = Key(
      "transfer", .choice(Exercise.Transfer.allCases.map { ($0.rawValue, $0) }),
      "`near`: the same rule in a new document; `far`: the same idea elsewhere.")
    let heldOut = Key(
      "heldOut", .flag, "Whether it is never practised, only asked at the horizon."
    ).or(false)
    let minutes = Key(
      "minutes", .count(1...60, "must be from 1 to 60"), "How long it takes."
    ).or(2)
    let tool = Key("tool", .reference(\.tools), "The tool that it is about.")
    let task = Key("task", .reference(\.tasks), "The task that it is about.")
    let lesson = Key("lesson", Shape.name("lesson").located, "The lesson that belongs to it.")
    let rubric = Key(
      "rubric", Shape.name("rubric").located,
      "The rubric that people judge an answer by; `explain-back` waits for them.")
    let material = Key(
      "material", MaterialEntry.all,
      "What it is filled with: `{claim: claims}` is a row of `tables/claims.csv`, another one in each "
        + "variant.")
    let settings = KindSettings.SettingKeys()
    let texts = EditionTexts.TextKeys()

    var relations: SchemaNode { KindTemplate.relations }
  }

  static let shape = Shape<ExerciseEntry>.mapping(ExerciseKeys(), called: "the exercise") {
    fields in
    let (kind, version, outcome) = (fields.kind, fields.version, fields.outcome)
    let skills = fields.skills
    let (anchors, family, transfer) = (fields.anchors ?? [], fields.family, fields.transfer)
    let (heldOut, minutes) = (fields.heldOut, fields.minutes)
    let (tool, task, lesson) = (fields.tool, fields.task, fields.lesson)
    let rubric = fields.rubric
    let (material, settings) = (fields.material ?? [], KindSettings(fields.settings))
    let texts = EditionTexts(fields.texts)
    if texts.title == nil, !fields.texts.has(\.title) { fields.reportMissing("title") }
    if texts.situation == nil, !fields.texts.has(\.situation) { fields.reportMissing("case") }
    let own = EditionTexts.places(KindSettings.keys, in: fields).merging(
      EditionTexts.places(EditionTexts.keys, in: fields)
    ) { first, _ in first }
    guard let kind, let version, let outcome, let skills else { return nil }
    return ExerciseEntry(
      kind: kind, version: version, outcome: outcome, skills: skills, anchors: anchors,
      family: family, transfer: transfer, isHeldOut: heldOut, minutes: minutes, tool: tool,
      task: task, lesson: lesson, rubric: rubric, material: material, settings: settings,
      texts: texts,
      ownKeys: own, location: fields.location)
  }
}

extension Shape where Value == Anchor {
  /// Work: `task:claims`, `tool:office-assistant`.
  fileprivate static var anchor: Shape {
    Shape(.text(like: "^(?:task|tool):[a-z](?:[a-z0-9-]*[a-z0-9])?$")) { entry, reading in
      guard let text = entry.value.string(entry.name, reading.problems) else { return nil }
      let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
      let place = entry.value.location
      switch (parts.first, parts.count) {
      case ("task", 2):
        reading.references.tasks.append(Located(value: TaskID(parts[1]), location: place))
        return .task(TaskID(parts[1]))
      case ("tool", 2):
        reading.references.tools.append(Located(value: ToolID(parts[1]), location: place))
        return .tool(ToolID(parts[1]))
      default:
        reading.problems.error(
          "wrong-value", "'\(text)' is no anchor", at: place,
          notes: ["write task:NAME or tool:NAME, such as task:claims"])
        return nil
      }
    }
  }
}
