import Diagnostics

/// What any approval workflow may say.
struct WorkflowKeys: Keys {
  let title = Key("title", .text, "What people call who agrees: `the data steward`.")
  let separation = Key(
    "separation", separation(), "What one person may do twice; nothing, unless it is said here.")
  let requires = Key(
    "requires", .requiredFields, "The fields that a request must fill: `[reason]`.")
  let grant = Key("grant", GrantReader.shape, "How long and how often a grant may be used.")
  let escalate = Key(
    "escalate", EscalationReader.shape, "What happens when nobody answers, in the order of time.")
  let connector = Key(
    "connector", .pluginUse, "The plugin that brings requests to approvers.")

  private struct SeparationKeys: Keys {
    let requester = Key("requester", .flag, "Whether the person who asks may also agree.").or(false)
    let twice = Key("twice", .flag, "Whether somebody may agree in more than one stage.").or(false)
    let packAuthor = Key(
      "packAuthor", .flag, "Whether somebody who wrote the rules may agree."
    ).or(false)
  }

  private static func separation() -> Shape<SeparationOfDuties> {
    .mapping(SeparationKeys(), called: "'separation'") { fields in
      SeparationOfDuties(
        requester: fields.requester, twice: fields.twice, packAuthor: fields.packAuthor)
    }
  }
}

/// A workflow with a list of stages.
struct StagedWorkflowKeys: Keys {
  let workflow = WorkflowKeys()
  let stages = Key(
    "stages", StageReader.stages,
    "Who must agree, one after the other; a workflow of one stage may say it at once, without this."
  )

  var relations: SchemaNode { .has(stages) }
}

/// A workflow of one stage, which says at once who agrees.
struct ShortWorkflowKeys: Keys {
  let workflow = WorkflowKeys()
  let agreement = AgreementKeys()
  let stages = Key(
    "stages", Shape<Never>(["not": [:]]) { _, _ in nil },
    "Who must agree, one after the other, instead of the one stage that is said here.")

  var relations: SchemaNode { agreement.relations }
}

extension Shape where Value == [String] {
  /// Names of fields, each once.
  fileprivate static var requiredFields: Shape {
    let names = Shape<String>.name("field").located.oneOrMany
    let schema = SchemaNode.any(
      of: Shape<String>.name("field").schema,
      Shape<String>.name("field").schema.list().and(["uniqueItems": true]))
    return Shape(schema) { entry, reading in
      names.read(entry, reading)?.reduce(into: []) { fields, name in
        if fields.contains(name.value) {
          reading.problems.error(
            "duplicate-name", "the field '\(name.value)' is required twice", at: name.location)
        } else {
          fields.append(name.value)
        }
      }
    }
  }
}
