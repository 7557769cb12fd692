import Detection
import Diagnostics
import PolicyPacks

/// One of the `outcomes` of `course.yaml`: a behaviour, and how one would know.
struct OutcomeEntry: Sendable {
  var id: OutcomeID
  var behaviour: Localised
  var metric: Outcome.Metric
  /// The skill that the metric names, to be looked up.
  var skill: Located<SkillID>?
  var baseline: Outcome.Baseline
  var target: Outcome.Target
  var horizon: Int
  var decision: Localised
  var location: Location

  private struct OutcomeKeys: Keys {
    let behaviour = Key.required(
      "behaviour", Localised.shape, "What people will do, in a sentence that one could observe.")
    let metric = Key.required("metric", MetricEntry.shape, "What is counted.")
    let baseline = Key.required(
      "baseline", .baseline,
      "What it is now: `observe 28 days`, or `{value: 12.5, source: …}`.")
    let target = Key.required(
      "target", .target, "What it is to become: `half`, `a third`, `a quarter`, or a number.")
    let horizon = Key.required("horizon", .days, "After how many days: `42 days`.")
    let decision = Key.required("decision", Localised.shape, "What is decided by it.")
  }

  static let shape = Shape<OutcomeEntry>.mapping(OutcomeKeys(), called: { "the outcome '\($0)'" }) {
    fields in
    let (behaviour, metric, baseline) = (fields.behaviour, fields.metric, fields.baseline)
    let (target, horizon, decision) = (fields.target, fields.horizon, fields.decision)
    guard let behaviour, let metric, let baseline, let target, let horizon, let decision else {
      return nil
    }
    return OutcomeEntry(
      id: OutcomeID(fields.entry.name), behaviour: behaviour, metric: metric.metric,
      skill: metric.skill, baseline: baseline, target: target, horizon: horizon,
      decision: decision, location: fields.entry.key.location)
  }
}

extension Shape where Value == Int {
  /// A number of days: `42 days`.
  fileprivate static var days: Shape {
    Shape(.text(like: "^[1-9][0-9]{0,2} days?$")) { entry, reading in
      guard let text = entry.value.string(entry.name, reading.problems) else { return nil }
      guard let days = Days.count(text) else {
        reading.problems.error(
          "wrong-value", "'\(entry.name)' must be a number of days", at: entry.value.location,
          notes: ["write it as 42 days"])
        return nil
      }
      return days
    }
  }
}

/// Numbers of days, as they are written.
private enum Days {
  static func count(_ text: some StringProtocol) -> Int? {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 2, words[1] == "days" || words[1] == "day", let days = Int(words[0]),
      (1...999).contains(days), words[0].first != "+"
    else { return nil }
    return days
  }
}

extension Shape where Value == Outcome.Baseline {
  private struct FigureKeys: Keys {
    let value = Key.required("value", .decimal, "The figure.")
    let source = Key.required("source", .text, "Where it is from.")
  }

  private static var figure: Shape {
    .mapping(FigureKeys(), called: "'baseline'") { fields in
      let (value, source) = (fields.value, fields.source)
      guard let value, let source else { return nil }
      return .value(value, source: source)
    }
  }

  /// What something is now.
  fileprivate static var baseline: Shape {
    let observed = Shape(.text(like: "^observe [1-9][0-9]{0,2} days?$")) { entry, reading in
      guard let text = entry.value.text else { return nil }
      let start = "observe "
      guard text.hasPrefix(start), let days = Days.count(text.dropFirst(start.count)) else {
        reading.problems.error(
          "wrong-value", "'\(text)' is no baseline", at: entry.value.location,
          notes: ["write observe 28 days, or {value: 12.5, source: audit of May 2026}"])
        return nil
      }
      return .observe(days: days)
    }
    return .either(observed, orMapping: figure)
  }
}

extension Shape where Value == Outcome.Target {
  private static var shares: [String: Double] {
    ["half": 1 / 2, "a third": 1 / 3, "a quarter": 1 / 4]
  }

  /// What something is to become.
  fileprivate static var target: Shape {
    let schema = SchemaNode.any(of: .words(shares.keys.sorted()), ["type": "number"])
    return Shape(schema) { entry, reading in
      guard let text = entry.value.string(entry.name, reading.problems) else { return nil }
      if let share = shares[text] { return .share(share) }
      guard let number = Double(text), number.isFinite else {
        reading.problems.error(
          "wrong-value", "'\(text)' is no target", at: entry.value.location,
          notes: ["write half, a third, a quarter, or a number"])
        return nil
      }
      return .value(number)
    }
  }
}
