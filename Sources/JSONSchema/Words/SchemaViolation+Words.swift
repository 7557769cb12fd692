extension SchemaViolation {
  /// The violation in words: what is wrong, and what to do about it.
  ///
  /// - Parameter language: a language tag such as `de` or `de-AT`; languages other than German get
  ///   English.
  /// - Returns: two sentences; the first without a full stop.
  public func words(in language: String) -> (short: String, fix: String) {
    var words = wording(in: language).words(for: self)
    words.short = words.short.prefix(1).uppercased() + words.short.dropFirst()
    return words
  }
}

extension SchemaProblem {
  /// What is wrong with the schema, in one sentence without a full stop.
  ///
  /// - Parameter language: a language tag; languages other than German get English.
  public func words(in language: String) -> String {
    wording(in: language).words(for: self)
  }
}

/// The sentences of one language.
protocol SchemaWording {
  func words(for violation: SchemaViolation) -> (short: String, fix: String)
  func words(for problem: SchemaProblem) -> String
}

private func wording(in language: String) -> any SchemaWording {
  language.lowercased().split(separator: "-").first == "de" ? GermanWording() : EnglishWording()
}

/// How lists and values are shown in sentences.
enum Wording {
  /// No more values than this are listed.
  private static let mostValues = 8

  /// Values as JSON, separated by commas; strings without their quotes.
  static func list(_ values: [String]) -> String {
    let shown = values.prefix(mostValues).map(plain)
    return (shown + (values.count > mostValues ? ["…"] : [])).joined(separator: ", ")
  }

  /// A value as JSON, a simple string without its quotes.
  static func plain(_ value: String) -> String {
    guard value.count > 2, value.hasPrefix("\""), value.hasSuffix("\"") else { return value }
    let inner = value.dropFirst().dropLast()
    return inner.contains("\\") || inner.contains(",") || isAmbiguous(inner) ? value : String(inner)
  }

  /// Whether a string looks like another value once its quotes are gone.
  private static func isAmbiguous(_ string: Substring) -> Bool {
    ["null", "true", "false"].contains(string) || string.first?.isNumber ?? true
      || string.first == "-" || string.first?.isWhitespace ?? true
      || string.last?.isWhitespace ?? true
  }

  static func joined(_ words: [String], _ conjunction: String) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}
