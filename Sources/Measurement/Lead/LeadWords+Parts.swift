import Foundation
import PolicyPacks

extension LeadWords {
  /// When an episode was, seen from the first practice.
  func title(_ phase: UseReport.Phase) -> String {
    switch phase {
    case .before: say("before the first practice", "vor der ersten Übung")
    case .after: say("in the six weeks after it", "in den sechs Wochen danach")
    case .sixWeeksOn: say("six weeks on", "nach sechs Wochen")
    case .withoutPractice: say("of people who have not practised", "von Personen ohne Übung")
    }
  }

  /// How a draft ended.
  func title(_ outcome: DraftOutcome) -> String {
    switch outcome {
    case .sentClean: say("clean at once and sent", "gleich sauber und gesendet")
    case .fixedThenSent: say("put right and sent", "berichtigt und gesendet")
    case .overridden: say("sent against the verdict", "gegen das Urteil gesendet")
    case .abandoned: say("given up", "aufgegeben")
    case .unknown: say("unknown", "unbekannt")
    }
  }

  /// Why an exercise should be looked at.
  func title(_ flag: ItemFlag) -> String {
    switch flag {
    case .quarantine: say("check its key, take it out", "Schlüssel prüfen, herausnehmen")
    case .review: say("hardly tells people apart", "unterscheidet kaum")
    case .tooHard: say("too hard", "zu schwer")
    case .tooEasy: say("too easy", "zu leicht")
    case .drifting: say("its difficulty moved", "Schwierigkeit hat sich verschoben")
    case .unevenVariants: say("uneven variants", "ungleiche Varianten")
    }
  }

  /// What the report cannot say, and why.
  func text(_ missing: LeadReport.Missing) -> String {
    switch missing {
    case .comparison:
      say(
        "What practice caused: nobody drew by lot who practises first, so before and after differ "
          + "for many reasons.",
        "Was die Übung bewirkt hat: niemand hat ausgelost, wer zuerst übt; vorher und nachher "
          + "unterscheiden sich aus vielen Gründen.")
    case .coverage:
      say(
        "How many drafts were sent unchecked: nobody counts them, and a figure gets better if "
          + "people check less.",
        "Wie viele Entwürfe ungeprüft gesendet wurden: niemand zählt sie, und wer weniger prüft, "
          + "verbessert die Zahl.")
    case .stoppingRules:
      say(
        "Which rule stopped a draft that met several: a check keeps the rules that it met.",
        "Welche von mehreren Regeln einen Entwurf gestoppt hat: eine Prüfung behält alle, die er "
          + "berührte.")
    case .probes:
      say(
        "What is left after six weeks: no held-out exercise was answered yet.",
        "Was nach sechs Wochen bleibt: noch keine zurückgehaltene Übung wurde beantwortet.")
    case .consent:
      say(
        "Real use: nobody agreed to be counted.",
        "Echte Nutzung: niemand hat zugestimmt, gezählt zu werden.")
    }
  }

  /// Whether passing may hang on a rubric.
  func text(_ readiness: RubricReadiness) -> String {
    func figure(_ found: KappaInterval) -> String {
      let (low, high) = (found.interval.lowerBound, found.interval.upperBound)
      return String(
        format: say("kappa %.2f (%.2f to %.2f), %d pairs", "Kappa %.2f (%.2f bis %.2f), %d Paare"),
        found.kappa, (low * 100).rounded(.down) / 100, high, found.pairs)
    }
    switch readiness {
    case .ready(let found): return figure(found) + say("; good for passing", "; taugt zum Bestehen")
    case .tooLow(let found):
      return figure(found) + say("; calibrate once more", "; noch einmal abstimmen")
    case .tooFewPairs(let count, let missing):
      return say(
        "\(count) pairs; \(missing) more to be graded twice",
        "\(count) Paare; noch \(missing) doppelt zu bewerten")
    case .oneLevel(let count):
      return say("\(count) pairs, all of one level", "\(count) Paare, alle auf einer Stufe")
    }
  }
}
