import Detection
import Diagnostics
import PolicyPacks

/// Makes what is asked in one language of the texts of the first one and those that replace them.
struct EditionMaker {
  let entry: ExerciseEntry
  let template: KindTemplate
  let tables: [String: TableEntry?]
  let fit: ColumnFit
  let first: String
  let problems: Problems

  /// The edition; `nil` where something is missing that was reported.
  func edition(in language: String, _ replaced: EditionEntry?) -> Edition? {
    let texts = entry.texts.replaced(by: replaced?.texts)
    let input = KindInput(
      settings: entry.settings, texts: texts, words: KindWords(language, first: first),
      location: entry.location)
    let checks = checks(input, replaced?.texts)
    guard let title = texts.title, let situation = texts.situation,
      let form = template.form(input)
    else { return nil }
    let edition = Edition(
      title: title, situation: situation, sources: texts.sources ?? [], form: form,
      checks: checks, hints: texts.hints?.whole ?? [], solutions: texts.solutions ?? [],
      wrong: (texts.wrong ?? []).map(\.answer))
    check(edition, texts, language)
    return edition
  }

  /// The kind's own checks, then what the exercise says, then what the edition does.
  private func checks(_ input: KindInput, _ replaced: EditionTexts?) -> [ExerciseCheck] {
    var list = CheckList(
      template.checks(input), answer: template.answer(entry.settings), problems)
    list.take(entry.texts.checks ?? [], isEdition: false)
    if let checks = replaced?.checks { list.take(checks, isEdition: true) }
    list.take(input.texts.hints)
    return list.checks
  }

  private func check(_ edition: Edition, _ texts: EditionTexts, _ language: String) {
    let names = edition.checks.map(\.id.description)
    for fails in (texts.wrong ?? []).flatMap(\.fails) where !names.contains(fails.value) {
      problems.unknown("check", fails.value, at: fails.location, among: names)
    }
    QuestionCheck(problems).check(edition.form, texts.questions ?? [])
    PlantCheck(problems).check(edition.form)
    let gaps = GapCheck(entry.material, tables, fit, language, problems)
    for template in edition.templates { gaps.check(template) }
    gaps.check(plantsOf: edition.form)
  }
}

extension EditionTexts {
  /// These texts, with another language's where that has any.
  func replaced(by other: EditionTexts?) -> EditionTexts {
    guard let other else { return self }
    var texts = self
    texts.title = other.title ?? title
    texts.situation = other.situation ?? situation
    texts.text = other.text ?? text
    texts.start = other.start ?? start
    texts.sources = other.sources ?? sources
    texts.hides = other.hides ?? hides
    texts.keep = other.keep ?? keep
    texts.facts = other.facts ?? facts
    texts.cases = other.cases ?? cases
    texts.questions = other.questions ?? questions
    texts.ways = other.ways ?? ways
    texts.output = other.output ?? output
    texts.hints = other.hints ?? hints
    texts.solutions = other.solutions ?? solutions
    texts.wrong = other.wrong ?? wrong
    return texts
  }
}

extension WrongEntry {
  fileprivate var answer: WrongAnswer {
    WrongAnswer(text: text, fails: fails.map { CheckID($0.value) })
  }
}
