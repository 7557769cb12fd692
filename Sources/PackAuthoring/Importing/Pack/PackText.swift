import Detection
import PolicyPacks

/// Writes what was imported as the YAML files of a pack.
struct PackText {
  let id: String
  /// The parent, with the versions that will do.
  let parent: String
  /// What the imported file is called.
  let source: String
  /// Classes that no parent names.
  let classes: [DataClass]

  /// `pack.yaml`.
  func header(title: String?) -> String {
    let title = title.flatMap { MessageText.plain($0) } ?? "Imported from \(source)"
    var text = """
      # made by 'dryrun pack import' from \(comment(source)); the examples are to be replaced by real ones
      pack:
        format: 1
        id: \(id)
        version: 1.0.0
        title: \(YAMLText.quoted(title))
        extends: [\(parent)]

      """
    guard !classes.isEmpty else { return text }
    text += "\nclasses:\n"
    for name in classes {
      text += "  \(name): {level: confidential, title: \(YAMLText.quoted("Imported: \(name)"))}\n"
    }
    return text
  }

  /// `detectors.yaml`.
  func detectors(_ rules: ImportedRules) -> String {
    let blocks =
      rules.contexts.map { "  \($0.rule):\n    raisedBy: \(Self.context($0.words))\n" }
      + rules.detectors.map { DetectorText(detector: $0, source: comment(source)).text }
    return "detectors:\n" + blocks.joined(separator: "\n")
  }

  static func list(_ texts: [String]) -> String {
    "[" + texts.map(YAMLText.quoted).joined(separator: ", ") + "]"
  }

  static func context(_ words: ContextWords) -> String {
    "{words: \(list(words.words)), within: \(words.distance)}"
  }

  /// A name that cannot end the comment that it stands in.
  private func comment(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.isPrintable }))
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isPrintable: Bool {
    switch generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      false
    default: true
    }
  }
}
