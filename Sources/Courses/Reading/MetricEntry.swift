import Detection
import Diagnostics
import PolicyPacks

/// What an outcome counts.
struct MetricEntry: Sendable {
  var metric: Outcome.Metric
  /// The skill that it names, to be looked up.
  var skill: Located<SkillID>?

  private struct MetricKeys: Keys {
    let firstCheckStops = Key(
      "firstCheckStops", Shape.reference(\.rules, "rule").oneOrMany(atLeast: 1),
      "Drafts whose first check is stopped by one of these rules.")
    let overrides = Key(
      "overrides", Shape.reference(\.rules, "rule").oneOrMany(atLeast: 1),
      "Drafts sent against the verdict of one of these rules.")
    let formatPasses = Key(
      "formatPasses", .reference(\.formats, "format"), "First answers that have this format.")
    let probePasses = Key(
      "probePasses", Shape.name("skill").located,
      "Held-out exercises of this skill that are passed at the horizon, unaided.")
    let per = Key(
      "per", .choice(["100 drafts", "100 outputs", "100 probes"].map { ($0, $0) }),
      "Of how many: `100 drafts`, `100 outputs` or `100 probes`, as the metric counts.")
    let task = Key("task", .reference(\.tasks), "Only drafts for this task.")

    var relations: SchemaNode {
      .one(of: firstCheckStops, overrides, formatPasses, probePasses)
    }
  }

  static let shape = Shape<MetricEntry>.mapping(MetricKeys(), called: "'metric'") { fields in
    let task = fields.task
    let candidates = [
      fields.firstCheckStops.map { MetricEntry(metric: .firstCheckStops($0, task: task)) },
      fields.overrides.map { MetricEntry(metric: .overrides($0, task: task)) },
      fields.formatPasses.map { MetricEntry(metric: .formatPasses($0)) },
      fields.probePasses.map {
        MetricEntry(
          metric: .probePasses(SkillID($0.value)),
          skill: Located(value: SkillID($0.value), location: $0.location))
      },
    ].compactMap { $0 }
    let per = fields.per
    guard let entry = only(candidates, fields) else { return nil }
    if let per, per != entry.metric.unit {
      fields.problems.error(
        "wrong-value", "this metric counts per \(entry.metric.unit)",
        at: fields.location(of: \.per) ?? fields.location)
    }
    return entry
  }

  private static func only(
    _ candidates: [MetricEntry], _ fields: Fields<MetricKeys>
  ) -> MetricEntry? {
    if candidates.count == 1 { return candidates[0] }
    let names = [
      fields.has(\.firstCheckStops), fields.has(\.overrides), fields.has(\.formatPasses),
      fields.has(\.probePasses),
    ]
    let asked = names.count { $0 }
    guard asked != 1 else { return nil }
    fields.problems.error(
      asked == 0 ? "empty-check" : "two-forms",
      asked == 0 ? "the metric counts nothing" : "the metric counts two things",
      at: fields.location,
      notes: ["count one of: firstCheckStops, overrides, formatPasses, probePasses"])
    return nil
  }
}

extension Outcome.Metric {
  /// Of how many it counts.
  public var unit: String {
    switch self {
    case .firstCheckStops, .overrides: "100 drafts"
    case .formatPasses: "100 outputs"
    case .probePasses: "100 probes"
    }
  }
}
