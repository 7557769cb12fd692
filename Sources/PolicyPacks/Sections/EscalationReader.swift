import Detection
import Diagnostics

/// Reads `escalate` of a workflow.
enum EscalationReader {
  /// A step, and where it says after how long.
  struct Step {
    var escalation: Escalation
    var after: Located<Span>
  }

  /// The most steps of one workflow.
  private static let most = 10

  private struct StepKeys: Keys {
    let after = Key.required("after", Shape.span.located, "How long after the request was made.")
    let to = Key("to", .reference(\.groups), "The group that may agree, too, from then on.")
    let reject = Key("reject", .flag, "Whether the request is rejected then.").or(false)

    var relations: SchemaNode {
      [
        "oneOf": [
          .has(to).and(.key(reject, ["const": false])),
          .has(reject).and(["properties": [reject.name: ["const": true], to.name: false]]),
        ]
      ]
    }
  }

  private static let step = Shape<Step>.mapping(StepKeys(), called: "the escalation") { fields in
    let (after, group, rejects) = (fields.after, fields.to, fields.reject)
    guard rejects != (group != nil) else {
      fields.problems.error(
        "wrong-value", "an escalation goes either 'to' a group or ends with 'reject: true'",
        at: fields.location)
      return nil
    }
    return after.map { after in
      Step(
        escalation: Escalation(after: after.value, group.map { .to($0) } ?? .reject),
        after: after)
    }
  }

  static let shape = Shape<[Step]>(step.schema.list(atMost: most)) { entry, reading in
    guard let nodes = entry.value.list(entry.name, reading.problems) else { return nil }
    if nodes.count > most {
      reading.problems.error(
        "too-many-escalations", "'escalate' may have \(most) steps, not \(nodes.count)",
        at: entry.value.location)
    }
    return nodes.prefix(most).compactMap { step.read(Entry(entry.name, $0), reading) }
  }
}
