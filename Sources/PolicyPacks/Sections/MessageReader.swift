import Diagnostics

/// Reads what people are told: `{short, why, fix}`.
enum MessageReader {
  static func read(
    _ node: YAMLNode?, placeholders: [String] = Message.placeholders, _ problems: Problems
  ) -> Message {
    guard let node, var fields = Fields(node, "'message'", problems) else { return Message() }
    var message = Message()
    message.short = text("short", &fields, placeholders)
    message.why = text("why", &fields, placeholders)
    message.fix = text("fix", &fields, placeholders)
    fields.finish()
    return message
  }

  /// A text whose braces hold names that will be filled in.
  static func text(
    _ key: String, _ fields: inout Fields, _ placeholders: [String]
  ) -> String? {
    guard let node = fields.node(key), let text = node.string(key, fields.problems) else {
      return nil
    }
    for name in names(inBracesOf: text) where !placeholders.contains(name) {
      fields.problems.unknown(
        "placeholder", name, at: node.location, among: placeholders)
    }
    return text
  }

  private static func names(inBracesOf text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}
