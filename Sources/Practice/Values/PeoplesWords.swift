/// People's words appear in no log by accident.
extension Response: CustomStringConvertible, CustomReflectable {
  /// That it is an answer.
  public var description: String { "an answer" }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// What is said about an answer may quote it.
extension Remark: CustomStringConvertible, CustomReflectable {
  /// What it is about.
  public var description: String { "a remark on \(concern)" }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
