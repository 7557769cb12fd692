/// Which field of what was sent is not as it should be; what was sent is not in it.
struct FieldProblem: Sendable, Hashable {
  /// What is wrong with it.
  enum Fault: Sendable, Hashable {
    case missing, otherKind, otherValue

    /// What stands behind the field's name.
    func words(in language: PageLanguage) -> String {
      switch (self, language) {
      case (.missing, .english): "is missing"
      case (.otherKind, .english): "is of another kind"
      case (.otherValue, .english): "has no value that it can have"
      case (.missing, .german): "fehlt"
      case (.otherKind, .german): "ist anderer Art"
      case (.otherValue, .german): "hat keinen Wert, den es haben kann"
      }
    }
  }

  /// Where it stands: a JSON Pointer, RFC 6901, as the fragment of an address.
  let pointer: String
  let fault: Fault

  /// A field that has to be there.
  init(missing name: String) { (pointer, fault) = ("#/\(name)", .missing) }

  /// The field that could not be decoded; `nil` if what was sent is no JSON at all.
  ///
  /// - Parameter names: the names that fields have; a name that somebody made up ends the pointer, as it
  ///   is something that was sent.
  init?(_ error: DecodingError, among names: Set<String>) {
    let path: [any CodingKey]
    switch error {
    case .keyNotFound(let key, let context): (path, fault) = (context.codingPath + [key], .missing)
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      (path, fault) = (context.codingPath, .otherKind)
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      (path, fault) = (context.codingPath, .otherValue)
    default: return nil
    }
    let known = path.prefix { $0.intValue != nil || names.contains($0.stringValue) }
    pointer = known.reduce("#") { "\($0)/\($1.intValue.map(String.init) ?? $1.stringValue)" }
  }
}
