/// The keywords that a schema's meta-schema gives a meaning to, in the order of their use.
struct Dialect: Sendable {
  let keywords: [(name: String, type: any Keyword.Type)]
  /// Whether `format` must hold because the meta-schema says so.
  let assertsFormats: Bool

  /// The dialect of the standard's own meta-schema.
  static let standard = Dialect(Vocabulary.allCases.filter { $0 != .formatAssertion })

  init(_ vocabularies: [Vocabulary]) {
    // Those that need to know what the others looked at come last.
    keywords = Vocabulary.allCases.filter(vocabularies.contains).flatMap(\.keywords)
    assertsFormats = vocabularies.contains(.formatAssertion)
  }
}
