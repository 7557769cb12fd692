import Courses
import Detection
import PolicyPacks

/// How one would know of an outcome, in sentences that a lead reads.
struct OutcomeWords {
  private let pack: PolicyPack
  private let language: String
  private var isGerman: Bool { language == "de" }

  init(_ pack: PolicyPack, _ language: String) {
    self.pack = pack
    self.language = language
  }

  /// The labels of the facts, in their order.
  var labels: (behaviour: String, metric: String, now: String, then: String, decision: String) {
    isGerman
      ? ("Verhalten", "gezählt", "heute", "Ziel", "Entscheidung")
      : ("behaviour", "counted", "now", "target", "decision")
  }
  var exercises: String { isGerman ? "Übungen" : "exercises" }
  var none: String { isGerman ? "keine Übung ist dafür da" : "no exercise is for it" }
  var heldOut: String { isGerman ? "zurückgehalten" : "held out" }
  var noCourses: String {
    isGerman ? "Dieses Paket hat keine Kurse." : "This pack has no courses."
  }

  /// What is counted.
  func metric(_ metric: Outcome.Metric) -> String {
    switch metric {
    case .firstCheckStops(let rules, let task):
      isGerman
        ? "von 100 Entwürfen\(self.task(task)) die, deren erste Prüfung eine Regel stoppt: \(names(rules))"
        : "of 100 drafts\(self.task(task)), those whose first check is stopped by a rule: \(names(rules))"
    case .overrides(let rules, let task):
      isGerman
        ? "von 100 Entwürfen\(self.task(task)) die, die gegen das Urteil gesendet werden: \(names(rules))"
        : "of 100 drafts\(self.task(task)), those sent against the verdict: \(names(rules))"
    case .formatPasses(let format):
      isGerman
        ? "von 100 Ausgaben die, deren erste Antwort die Form hat: \(name(format))"
        : "of 100 outputs, those whose first answer has its shape: \(name(format))"
    case .probePasses(let skill):
      isGerman
        ? "von 100 zurückgehaltenen Übungen zu '\(skill)' die, die ohne Hilfe bestanden werden"
        : "of 100 held-out exercises of '\(skill)', those passed unaided"
    }
  }

  /// What it is now.
  func baseline(_ baseline: Outcome.Baseline) -> String {
    switch baseline {
    case .observe(let days):
      isGerman
        ? "wird \(days) Tage lang beobachtet, vor der ersten Übung"
        : "observed for \(days.of("day")) before the first exercise"
    case .value(let value, let source): "\(number(value)) (\(source))"
    }
  }

  /// What it is to become, and when that is looked at.
  func target(_ target: Outcome.Target, after days: Int) -> String {
    let goal =
      switch target {
      case .share(let share): self.share(share)
      case .value(let value): number(value)
      }
    return isGerman ? "\(goal), nach \(days) Tagen" : "\(goal), after \(days.of("day"))"
  }

  private func share(_ share: Double) -> String {
    let percent = Int((share * 100).rounded())
    let word = isGerman ? germanShares[percent] : englishShares[percent]
    return word ?? (isGerman ? "\(percent) % davon" : "\(percent) % of that")
  }

  private let englishShares = [50: "half of that", 33: "a third of that", 25: "a quarter of that"]
  private let germanShares = [
    50: "die Hälfte davon", 33: "ein Drittel davon", 25: "ein Viertel davon",
  ]

  private func task(_ task: TaskID?) -> String {
    task.map { isGerman ? " der Aufgabe '\($0)'" : " for the task '\($0)'" } ?? ""
  }

  private func names(_ rules: [RuleID]) -> String {
    rules.map { pack.message(for: $0, language: language)?.title ?? $0.description }
      .joined(separator: ", ")
  }

  private func name(_ format: FormatID) -> String {
    pack.formats[format]?.title ?? format.description
  }

  private func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e9 ? "\(Int(value))" : "\(value)"
  }
}
