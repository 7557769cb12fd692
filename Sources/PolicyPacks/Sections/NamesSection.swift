import Detection

/// Sections of which only the names count so far: `formats` and `approvals`; and `firm`, a list.
enum NamesSection {
  static func readFormats(_ node: YAMLNode, into document: inout PackDocument, _ problems: Problems)
  {
    for entry in node.entries("formats", of: "format", problems) {
      let title = title(of: entry.value, "the format '\(entry.name)'", problems) ?? entry.name
      document.formats.append(
        Located(value: (FormatID(entry.name), title), location: entry.key.location))
    }
  }

  static func readWorkflows(
    _ node: YAMLNode, into document: inout PackDocument, _ problems: Problems
  ) {
    for entry in node.entries("approvals", of: "workflow", problems) {
      let title = title(of: entry.value, "the workflow '\(entry.name)'", problems) ?? entry.name
      document.workflows.append(
        Located(value: (WorkflowID(entry.name), title), location: entry.key.location))
    }
  }

  static func readFirm(_ node: YAMLNode, into document: inout PackDocument, _ problems: Problems) {
    for item in node.list("firm", problems) ?? [] {
      guard let rule = item.reference("rule", into: &document.references.rules, problems) else {
        continue
      }
      document.firm.append(Located(value: rule, location: item.location))
    }
  }

  private static func title(of node: YAMLNode, _ name: String, _ problems: Problems) -> String? {
    guard var fields = Fields(node, name, problems) else { return nil }
    return fields.text("title")
  }
}
