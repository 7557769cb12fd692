import Diagnostics

/// What people are told: `{short, why, fix}`.
struct MessageKeys: Keys {
  let short: Key<String>
  let why: Key<String>
  let fix: Key<String>

  /// - Parameter placeholders: the names that may stand in braces.
  init(_ placeholders: [String]) {
    let names = placeholders.map { "`{\($0)}`" }.joined(separator: ", ")
    short = Key(
      "short", .words(placeholders), "What was found, in a few words. It may hold \(names).")
    why = Key("why", .words(placeholders), "Why it matters. It may hold \(names).")
    fix = Key("fix", .words(placeholders), "What to do now. It may hold \(names).")
  }
}

extension Shape where Value == Message {
  /// What people are told of a draft.
  static var message: Shape { message(Message.placeholders).named("message") }

  /// What people are told of an output.
  static var outputMessage: Shape {
    message(Message.factPlaceholders).named("output-message")
  }

  /// What people are told.
  ///
  /// - Parameter placeholders: the names that may stand in braces.
  static func message(_ placeholders: [String]) -> Shape {
    .mapping(MessageKeys(placeholders), called: "'message'") { fields in
      Message(short: fields.short, why: fields.why, fix: fields.fix)
    }
  }
}

extension Shape where Value == String {
  /// A text whose braces hold names that will be filled in.
  static func words(_ placeholders: [String]) -> Shape {
    let known = placeholders.joined(separator: "|")
    // A brace that is never closed is a brace.
    let pattern = "^[^{]*(?:[{](?:(?:\(known))[}][^{]*|[^{}]*(?=[{]|$)))*$"
    return Shape(.text.and(["pattern": .text(pattern)])) { entry, reading in
      guard let text = entry.value.string(entry.name, reading.problems) else { return nil }
      for name in names(inBracesOf: text) where !placeholders.contains(name) {
        reading.problems.unknown(
          "placeholder", name, at: entry.value.location, among: placeholders)
      }
      return text
    }
  }

  private static func names(inBracesOf text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}
