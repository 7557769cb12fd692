import Detection

/// The section `classes`.
enum ClassesSection {
  typealias Item = Located<(id: DataClass, level: Level?, title: String?)>

  static let section = Section(
    "classes",
    "Kinds of data and how sensitive each is here: `personal.contact: confidential`. A class that is "
      + "not named has the level of the class before its last dot.",
    entry.entries(
      of: "classes", "class", dots: true, names: "^\(NamePattern.roots)(?:[.][a-z0-9.-]*[a-z0-9])?$"
    )
  ) { classes, document, _ in document.classes += classes }

  private struct ClassKeys: Keys {
    let level = Key.required("level", .level, "How sensitive data of the class is here.")
    let title = Key("title", .text, "What people call data of the class.")
  }

  private typealias Body = (level: Level?, title: String?)

  private static let body = Shape<Body>.either(
    Shape.level.map { (level: $0, title: nil) },
    orMapping: .mapping(ClassKeys(), called: { "the class '\($0)'" }) { fields in
      (level: fields.level, title: fields.title)
    })

  private static let entry = Shape<Item>(body.schema) { entry, reading in
    let id = DataClass(entry.name)
    guard DataClass.roots.contains(id.root) else {
      reading.problems.unknown(
        "class root", id.root.description, at: entry.key.location,
        among: DataClass.roots.map(\.description))
      return nil
    }
    // A class whose level cannot be read is still one that others may name.
    let body = body.read(entry, reading)
    return Located(value: (id, body?.level, body?.title), location: entry.key.location)
  }
}
