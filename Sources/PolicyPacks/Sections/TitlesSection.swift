import Detection
package import Diagnostics

/// The titles that one place of a pack's files gives in one language.
package struct TitlesEntry: Sendable {
  package var language: String
  package var titles: Titles
  package var location: Location
}

/// The section `titles`: language, then what the pack, its classes, tools, workflows and formats are
/// called in it.
enum TitlesSection {
  static let section = Section(
    "titles", "What things are called in the pack's further languages.",
    language.entries(of: "titles", "language")
  ) { entries, document, _ in document.titles += entries }

  private struct TitlesKeys: Keys {
    let pack = Key("pack", .text, "What people call the pack.")
    let classes = Key("classes", TitlesSection.names(\.classes), "Classes of data, by name.")
    let tools = Key("tools", TitlesSection.names(\.tools), "Tools, by name.")
    let approvals = Key("approvals", TitlesSection.names(\.workflows), "Workflows, by name.")
    let formats = Key("formats", TitlesSection.names(\.formats), "Formats, by name.")
  }

  private static let language = Shape<TitlesEntry>.mapping(
    TitlesKeys(), called: { "the language '\($0)'" }
  ) { fields in
    let titles = Titles(
      pack: fields.pack, classes: fields.classes ?? [:], tools: fields.tools ?? [:],
      workflows: fields.approvals ?? [:], formats: fields.formats ?? [:])
    return TitlesEntry(
      language: fields.entry.name, titles: titles, location: fields.entry.key.location)
  }

  /// A mapping from names that must exist to titles.
  private static func names<Kind>(
    _ list: any WritableKeyPath<References, [Located<Identifier<Kind>>]> & Sendable
  ) -> Shape<[Identifier<Kind>: String]> {
    Shape(["type": "object", "additionalProperties": Shape.text.schema]) { entry, reading in
      let pairs = entry.value.pairs("'\(entry.name)'", reading.problems) ?? []
      let titles = pairs.compactMap { pair -> (Identifier<Kind>, String)? in
        let name = Shape.reference(list, "name").read(Entry("name", pair.key), reading)
        let title = pair.value.string(entry.name, reading.problems)
        return name.flatMap { name in title.map { (name, $0) } }
      }
      return Dictionary(titles) { first, _ in first }
    }
  }
}
