import Detection
import Foundation
import PolicyPacks

/// The words of a lead's report in one language, so that terminal and page say the same.
struct LeadWords {
  let isGerman: Bool

  /// - Parameter language: `de` for German; anything else for English.
  init(_ language: String) { isGerman = language == "de" }

  /// One of two texts.
  func say(_ english: String, _ german: String) -> String { isGerman ? german : english }

  /// A share with its interval and what it rests on, or why there is none.
  func text(_ share: Floored<CountedShare>, of cases: Cases) -> String {
    switch share.state {
    case .told(let share, let basis):
      let interval = share.wilson.interval
      let range = say(
        "\(Self.percent(interval.lowerBound)) to \(Self.percent(interval.upperBound)) %",
        "\(Self.percent(interval.lowerBound)) bis \(Self.percent(interval.upperBound)) %")
      return "\(Self.percent(share.wilson.share)) % (\(range)), \(text(basis, of: cases))"
    case .hidden(let hidden): return text(hidden, of: cases)
    }
  }

  /// What a figure rests on.
  func text<Value>(_ basis: Floored<Value>.Basis, of cases: Cases) -> String {
    "\(basis.cases) \(name(cases)), \(basis.people) \(say("people", "Personen"))"
  }

  /// Why there is no figure.
  func text(_ hidden: Hidden, of cases: Cases) -> String {
    switch hidden {
    case .tooFewPeople(let count):
      say(
        "too few to show: \(count) of \(ReportingFloor.people) people",
        "zu wenige zum Zeigen: \(count) von \(ReportingFloor.people) Personen")
    case .tooFewCases(let count):
      say(
        "too few to show: \(count) of \(ReportingFloor.cases) \(name(cases))",
        "zu wenige zum Zeigen: \(count) von \(ReportingFloor.cases) \(name(cases))")
    case .tellsOfOthers:
      say(
        "not shown: it would give away a smaller group",
        "nicht gezeigt: es verriete eine kleinere Gruppe")
    }
  }

  /// What is counted.
  enum Cases { case attempts, episodes, skills, pairs, drafts }

  private func name(_ cases: Cases) -> String {
    switch cases {
    case .attempts: say("attempts", "Versuche")
    case .episodes: say("episodes", "Episoden")
    case .skills: say("skills of people", "Fähigkeiten von Personen")
    case .pairs: say("pairs", "Paare")
    case .drafts: say("drafts", "Entwürfe")
    }
  }

  /// Some weeks, from the first day to the last.
  func text(_ block: WeekBlocks.Block) -> String {
    say("\(block.first) to \(block.last)", "\(block.first) bis \(block.last)")
  }

  /// A time in hours below three days, else in days.
  func text(seconds: TimeInterval) -> String {
    let hours = seconds / 3600
    guard hours >= 72 else { return "\(Self.one(hours, isGerman)) h" }
    return "\(Self.one(hours / 24, isGerman)) \(say("days", "Tage"))"
  }

  private static func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }

  private static func one(_ value: Double, _ isGerman: Bool) -> String {
    let text = String(format: "%.1f", value)
    return isGerman ? text.replacing(".", with: ",") : text
  }
}
