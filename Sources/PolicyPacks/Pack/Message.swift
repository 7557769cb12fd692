/// What a person reads about a rule.
///
/// Texts may hold placeholders in braces, such as `{tool}`.
public struct Message: Sendable, Hashable, Codable {
  /// What was found, in a few words.
  public var short: String?
  /// Why it matters.
  public var why: String?
  /// What to do.
  public var fix: String?
  /// What the rule is called.
  public var title: String?

  /// A message.
  public init(
    title: String? = nil, short: String? = nil, why: String? = nil, fix: String? = nil
  ) {
    self.title = title
    self.short = short
    self.why = why
    self.fix = fix
  }

  /// This message, with another one's words where this one has none.
  public func completed(by other: Message) -> Message {
    Message(
      title: title ?? other.title, short: short ?? other.short, why: why ?? other.why,
      fix: fix ?? other.fix)
  }

  /// This message, with each of its texts made another one.
  public func mapped(_ transform: (String) -> String) -> Message {
    Message(
      title: title.map(transform), short: short.map(transform), why: why.map(transform),
      fix: fix.map(transform))
  }

  /// The names that may stand in braces.
  public static let placeholders = ["tool", "placeholder", "workflow", "task"]
  /// The names that may stand in braces where a number or a match was found: in formats' messages.
  public static let factPlaceholders = placeholders + ["actual", "limit", "match"]
}
