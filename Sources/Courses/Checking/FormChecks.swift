import PlantedErrors
import Detection
import Diagnostics
import PolicyPacks

/// Whether questions can be told apart.
struct QuestionCheck {
  private let problems: Problems

  init(_ problems: Problems) { self.problems = problems }

  func check(_ form: AnswerForm, _ entries: [QuestionEntry]) {
    guard case .choose(let questions) = form else { return }
    let computed = questions.prefix(questions.count - entries.count).map(\.id.description)
    var seen = Set(computed)
    for entry in entries where !seen.insert(entry.id.value).inserted {
      problems.error(
        "duplicate-question", "there are two questions called '\(entry.id.value)'",
        at: entry.id.location, notes: ["give one of them another id"])
    }
  }
}

/// Whether there is an error to see at all.
struct PlantCheck {
  private let problems: Problems

  init(_ problems: Problems) { self.problems = problems }

  func check(_ form: AnswerForm) {
    guard case .judge(let form) = form, let first = form.sentences.first else { return }
    guard form.sentences.allSatisfy(\.plants.isEmpty),
      form.blocks.contains(where: { $0.wrongPercent > 0 })
    else { return }
    problems.error(
      "nothing-planted", "no sentence of the output can have an error", at: first.text.location,
      notes: ["write {text: …, plant: {wrong-number: claim.amount}} for one of them"])
  }
}

/// Whether another language asks the same.
struct EditionCheck {
  private let original: EditionTexts
  private let edition: EditionEntry
  private let problems: Problems

  init(_ original: EditionTexts, _ edition: EditionEntry, _ problems: Problems) {
    self.original = original
    self.edition = edition
    self.problems = problems
  }

  func check() {
    compare("cases", original.cases?.count.words("case"), edition.texts.cases?.count.words("case"))
    compare(
      "output", original.output?.map(\.shape).joined(separator: "; "),
      edition.texts.output?.map(\.shape).joined(separator: "; "))
    compare(
      "ways", original.ways?.map(\.shape).joined(separator: "; "),
      edition.texts.ways?.map(\.shape).joined(separator: "; "))
    compare(
      "questions", original.questions?.map(\.shape).joined(separator: "; "),
      edition.texts.questions?.map(\.shape).joined(separator: "; "))
  }

  /// The keys of both are the same, so that an answer counts the same in each language.
  private func compare(_ key: String, _ first: String?, _ other: String?) {
    guard let first, let other, first != other else { return }
    problems.error(
      "edition-differs", "'\(key)' asks something else here than in the first language",
      at: edition.ownKeys[key] ?? edition.location,
      notes: ["there: \(first)", "here: \(other)"])
  }
}

extension Int {
  fileprivate func words(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}

extension SentenceEntry {
  /// What must be the same in each language.
  fileprivate var shape: String {
    let types = plants.map(\.type.rawValue).sorted().joined(separator: ", ")
    return types.isEmpty ? "a sentence" : types
  }
}

extension WayEntry {
  fileprivate var shape: String { "\(id): \(minutes.text) minutes, errors \(errors.text)" }
}

extension QuestionEntry {
  fileprivate var shape: String {
    "\(id.value) (\(options.map(\.id.description).sorted().joined(separator: ", "))): "
      + right.map(\.value).sorted().joined(separator: ", ")
  }
}
