import Detection
import PolicyPacks

/// What people read about a rule of gitleaks, and what kind of credential it finds.
enum GitleaksWords {
  static func dataClass(of id: String) -> DataClass {
    let words = id.lowercased().split { !$0.isLetter && !$0.isNumber }
    if words.firstRange(of: ["private", "key"]) != nil { return "credentials.private-key" }
    let isPassword = words.contains { ["password", "passwd", "pwd", "passphrase"].contains($0) }
    return isPassword ? "credentials.password" : "credentials.api-key"
  }

  static func message(for rule: GitleaksRule) -> Message {
    let title = DetectorNames.title(for: rule.id)
    return Message(
      title: title,
      short: "This looks like a secret: \(title)",
      why: MessageText.plain(rule.description)
        ?? "Whoever holds it can do what it gives access to.",
      fix:
        "Replace it with {placeholder}. If it has been sent anywhere, revoke it and create a new one."
    )
  }
}

/// Text of another system's file, fit for a message.
enum MessageText {
  /// The text on one line, without braces, which stand for placeholders; `nil` if nothing is left.
  static func plain(_ text: String?) -> String? {
    guard let text else { return nil }
    let words = text.replacing("{", with: "(").replacing("}", with: ")")
      .split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
