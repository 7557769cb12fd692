import Detection
import Diagnostics
import PCRE2

/// The section `drafts`.
enum DraftsSection {
  static func read(_ node: YAMLNode, into document: inout PackDocument, _ problems: Problems) {
    for entry in node.entries("drafts", of: "draft requirement", problems) {
      guard var fields = Fields(entry.value, "the draft requirement '\(entry.name)'", problems)
      else {
        continue
      }
      let patterns =
        fields.required("anyOf").map { PatternReader.read($0, "anyOf", problems) } ?? []
      fields.node("anyOf")?.refuseEmptyList("anyOf", problems)
      let message = MessageReader.read(fields.required("message"), problems)
      fields.finish()
      let requirement = DraftRequirement(
        anyOf: patterns, message: message, origin: Origin(entry.key.location))
      document.drafts.append(
        Located(value: (RuleID(entry.name), requirement), location: entry.key.location))
    }
  }
}
