import Detection

/// The section `firm`: rules that take no exception.
enum FirmSection {
  static func read(_ node: YAMLNode, into document: inout PackDocument, _ problems: Problems) {
    for item in node.list("firm", problems) ?? [] {
      guard let rule = item.reference("rule", into: &document.references.rules, problems) else {
        continue
      }
      document.firm.append(Located(value: rule, location: item.location))
    }
  }
}
