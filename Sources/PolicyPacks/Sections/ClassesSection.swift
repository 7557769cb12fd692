import Detection

/// The section `classes`.
enum ClassesSection {
  static func read(_ node: YAMLNode, into document: inout PackDocument, _ problems: Problems) {
    for entry in node.entries("classes", of: "class", dots: true, problems) {
      let id = DataClass(entry.name)
      guard DataClass.roots.contains(id.root) else {
        problems.unknown(
          "class root", id.root.description, at: entry.key.location,
          among: DataClass.roots.map(\.description))
        continue
      }
      var level: Level?
      var title: String?
      if entry.value.text != nil {
        level = entry.value.level(problems)
      } else if var fields = Fields(entry.value, "the class '\(id)'", problems) {
        level = fields.required("level")?.level(problems)
        title = fields.text("title")
        fields.finish()
      }
      document.classes.append(Located(value: (id, level, title), location: entry.key.location))
    }
  }
}
