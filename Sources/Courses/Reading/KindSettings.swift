import Detection
import Diagnostics
import PlantedErrors
import PolicyPacks

/// Keys of some kinds that go for every language.
struct KindSettings: Sendable {
  var isWritten = false
  var asksReasons = false
  var format: FormatID?
  var action: ActionEntry?
  var blocks: [JudgeForm.Block]?
  var costOfError: Template?
  var costOfMinute: Template?

  struct SettingKeys: Keys {
    let respond = Key(
      "respond", .choice(["mark": false, "write": true]),
      "`write`: one writes the text anew instead of marking it.")
    let reasons = Key(
      "reasons", .flag, "Whether the kind of data that decides is asked, too."
    ).or(false)
    let format = Key(
      "format", .reference(\.formats), "The format that the output must have.")
    let action = Key(
      "action", ActionEntry.shape,
      "What is to be done: `{clean: send, wrong: fix, leaked-data: escalate}`.")
    let blocks = Key(
      "blocks", Shape.block.list(atLeast: 1, atMost: 6),
      "Outputs that belong together; one, wrong in every second variant, without it.")
    let costOfError = Key("costOfError", .template, "What an error costs, as a number.")
    let costOfMinute = Key("costOfMinute", .template, "What a minute costs, as a number.")
  }

  /// Each of the keys.
  static let keys = SettingKeys().all

  init() {}

  init(_ fields: Fields<SettingKeys>) {
    isWritten = fields.respond ?? false
    asksReasons = fields.reasons
    format = fields.format
    action = fields.action
    blocks = fields.blocks
    costOfError = fields.costOfError
    costOfMinute = fields.costOfMinute
  }
}

/// What is to be done with an output.
struct ActionEntry: Sendable {
  var clean: JudgeForm.Action
  var wrong: JudgeForm.Action
  var others: [PlantedError: JudgeForm.Action]

  private static let word = Shape<JudgeForm.Action>.choice(
    JudgeForm.Action.allCases.map { ($0.rawValue, $0) })

  private struct ActionKeys: Keys {
    let clean = Key.required("clean", word, "With an output without an error.")
    let wrong = Key.required("wrong", word, "With one that has an error.")
    let hallucinatedCitation = Key("hallucinated-citation", word, "With an invented record.")
    let wrongNumber = Key("wrong-number", word, "With a wrong number.")
    let formatBreak = Key("format-break", word, "With a broken shape.")
    let leakedData = Key("leaked-data", word, "With data that must not be there.")
    let stalePolicy = Key("stale-policy", word, "With what an older policy said.")
    let overconfidentClaim = Key("overconfident-claim", word, "With a reservation gone.")
  }

  static let shape = Shape<ActionEntry>.mapping(ActionKeys(), called: "'action'") { fields in
    let (clean, wrong) = (fields.clean, fields.wrong)
    let others: [PlantedError: JudgeForm.Action?] = [
      .hallucinatedCitation: fields.hallucinatedCitation, .wrongNumber: fields.wrongNumber,
      .formatBreak: fields.formatBreak, .leakedData: fields.leakedData,
      .stalePolicy: fields.stalePolicy, .overconfidentClaim: fields.overconfidentClaim,
    ]
    guard let clean, let wrong else { return nil }
    return ActionEntry(clean: clean, wrong: wrong, others: others.compactMapValues { $0 })
  }
}

extension Shape where Value == JudgeForm.Block {
  private struct BlockKeys: Keys {
    let outputs = Key.required(
      "outputs", .count(1...20, "must be from 1 to 20"), "How many outputs.")
    let wrong = Key.required("wrong", .percent, "How many of them have an error: `50 %`.")
    let feedback = Key.required(
      "feedback", .choice(JudgeForm.Block.FeedbackTime.allCases.map { ($0.rawValue, $0) }),
      "`each`: the learner is told after each output; `end`: after the last one.")
  }

  /// Some outputs that belong together.
  fileprivate static var block: Shape {
    .mapping(BlockKeys(), called: "the block") { fields in
      let (outputs, wrong, feedback) = (fields.outputs, fields.wrong, fields.feedback)
      guard let outputs, let wrong, let feedback else { return nil }
      return JudgeForm.Block(outputs: outputs, wrongPercent: wrong, feedback: feedback)
    }
  }
}

/// A way to do a piece of work.
struct WayEntry: Sendable {
  var id: OptionID
  var text: Localised?
  var minutes: Template
  var errors: Template

  private struct WayKeys: Keys {
    let text = Key(
      "text", Localised.shape, "What it is called; `ai`, `ai-checked` and `by-hand` have a name.")
    let minutes = Key.required("minutes", .template, "How long it takes.")
    let errors = Key.required("errors", .template, "How often it goes wrong: `12 %`.")
  }

  private static let way = Shape<WayEntry>.mapping(WayKeys(), called: { "the way '\($0)'" }) {
    fields in
    let (text, minutes, errors) = (fields.text, fields.minutes, fields.errors)
    guard let minutes, let errors else { return nil }
    return WayEntry(
      id: OptionID(fields.entry.name), text: text, minutes: minutes, errors: errors)
  }

  /// The ways, in the order of the file.
  static let all: Shape<[WayEntry]> = {
    let schema = SchemaNode.mapping(from: NamePattern.whole(), to: way.schema)
    return Shape(schema.and(["minProperties": 2])) { entry, reading in
      let pairs = entry.value.pairs("'ways'", reading.problems)
      if let pairs, pairs.count < 2 {
        reading.problems.error(
          "wrong-value", "'ways' needs two ways at least", at: entry.value.location)
      }
      return pairs?.compactMap { pair in
        guard let name = pair.key.name("way", reading.problems) else { return nil }
        return way.read(Entry(name, key: pair.key, pair.value), reading)
      }
    }
  }()
}
