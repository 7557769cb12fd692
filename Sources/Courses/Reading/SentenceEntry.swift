import Diagnostics
import PlantedErrors
import PolicyPacks

/// One sentence of an output, with the errors that it can have.
struct SentenceEntry: Sendable {
  var text: Template
  var plants: [(type: PlantedError, plant: JudgeForm.Sentence.Plant, location: Location)]

  private struct SentenceKeys: Keys {
    let text = Key.required("text", .template, "The true sentence.")
    let plant = Key("plant", PlantKeys.shape, "The errors that it can have, by type.")
  }

  static let shape: Shape<SentenceEntry> = {
    let short = Shape<Template>.template.map { SentenceEntry(text: $0, plants: []) }
    let long = Shape<SentenceEntry>.mapping(SentenceKeys(), called: "the sentence") { fields in
      let (text, plants) = (fields.text, fields.plant ?? [])
      return text.map { SentenceEntry(text: $0, plants: plants) }
    }
    return .either(short, orMapping: long)
  }()

  /// The sentence, for those who plant.
  var sentence: JudgeForm.Sentence {
    JudgeForm.Sentence(
      text: text, plants: Dictionary(plants.map { ($0.type, $0.plant) }) { first, _ in first })
  }
}

/// The types of errors that courses plant.
private struct PlantKeys: Keys {
  let wrongNumber = Key(
    "wrong-number", PlantKeys.field,
    "From a cell, such as `claim.amount`: digits swapped, another row's value, another unit.")
  let hallucinatedCitation = Key(
    "hallucinated-citation", PlantKeys.field, "From a cell: an id that is nearly one of the table.")
  let formatBreak = Key(
    "format-break", PlantKeys.field, "From a cell: the date or the number in another shape.")
  let leakedData = Key("leaked-data", PlantKeys.says, "What a sentence says that gives data away.")
  let stalePolicy = Key("stale-policy", PlantKeys.says, "What an older policy said.")
  let overconfidentClaim = Key(
    "overconfident-claim", PlantKeys.says, "The sentence without its reservation.")

  private struct SaysKeys: Keys {
    let says = Key.required("says", .template, "What the wrong sentence says.")
  }

  private static let says = Shape<Located<JudgeForm.Sentence.Plant>>.mapping(
    SaysKeys(), called: { "'\($0)'" }
  ) { fields in
    fields.says.map { Located(value: .says($0), location: $0.location) }
  }

  /// A cell, or what a wrong version says.
  private static let field: Shape<Located<JudgeForm.Sentence.Plant>> = {
    let short = Shape<Located<JudgeForm.Sentence.Plant>>(
      .text(like: "^[a-z](?:[a-z0-9-]*[a-z0-9])?[.][A-Za-z][A-Za-z0-9_-]*$")
    ) { entry, reading in
      guard let text = entry.value.string(entry.name, reading.problems) else { return nil }
      let template = Template("{\(text)}", at: entry.value.location)
      guard template.gaps.first?.column != nil else {
        reading.problems.error(
          "wrong-value", "'\(text)' names no cell", at: entry.value.location,
          notes: ["write material and column, such as claim.amount, or {says: TEXT}"])
        return nil
      }
      return Located(value: .field(text), location: entry.value.location)
    }
    return .either(short, orMapping: says)
  }()

  static let shape = Shape<
    [(type: PlantedError, plant: JudgeForm.Sentence.Plant, location: Location)]
  >
  .mapping(PlantKeys(), called: "'plant'") { fields in
    let found: [(PlantedError, Located<JudgeForm.Sentence.Plant>?)] = [
      (.wrongNumber, fields.wrongNumber), (.hallucinatedCitation, fields.hallucinatedCitation),
      (.formatBreak, fields.formatBreak), (.leakedData, fields.leakedData),
      (.stalePolicy, fields.stalePolicy), (.overconfidentClaim, fields.overconfidentClaim),
    ]
    return found.compactMap { type, plant in plant.map { (type, $0.value, $0.location) } }
  }
}
