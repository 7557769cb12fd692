import Detection

/// The section `drafts`.
enum DraftsSection {
  typealias Item = Located<(id: RuleID, requirement: DraftRequirement)>

  static let section = Section(
    "drafts",
    "What a good draft has, asked of the tasks that a tool lists. A draft without it gets at most a "
      + "`warn`.",
    entry.entries(of: "drafts", "draft requirement")
  ) { drafts, document, _ in document.drafts += drafts }

  private struct DraftKeys: Keys {
    let anyOf = Key.required(
      "anyOf", .patterns(atLeast: 1), "PCRE2 patterns; a draft in which one matches has it.")
    let message = Key.required("message", .message, "What people read about a draft without it.")
  }

  private static let entry = Shape<Item>.mapping(
    DraftKeys(), called: { "the draft requirement '\($0)'" }
  ) { fields in
    let (patterns, message) = (fields.anyOf ?? [], fields.message ?? Message())
    let location = fields.entry.key.location
    let requirement = DraftRequirement(
      anyOf: patterns, message: message, origin: Origin(location))
    return Located(value: (RuleID(fields.entry.name), requirement), location: location)
  }
}
