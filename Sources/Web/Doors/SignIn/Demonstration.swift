/// People whom anybody may be, to look around.
public struct Demonstration: Sendable {
  /// The password of all of them.
  var password: String
  var people: [DemoVisitor]

  /// A demonstration.
  public init(password: String, people: [DemoVisitor]) {
    (self.password, self.people) = (password, people)
  }
}

/// Somebody whom a demonstration lets one be.
public struct DemoVisitor: Sendable {
  var id, name, roles, pack: String

  /// Somebody of a demonstration.
  public init(id: String, name: String, roles: String, pack: String) {
    (self.id, self.name, self.roles, self.pack) = (id, name, roles, pack)
  }
}
