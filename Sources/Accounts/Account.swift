public import PolicyPacks

/// Somebody who may sign in.
public struct Account: Sendable, Hashable {
  /// Who it is.
  public var id: PersonID
  /// What people call them.
  public var name: String
  /// The policy pack that they work under.
  public var pack: PackID
  /// What they do here.
  public var roles: Set<Role>

  /// An account.
  public init(id: PersonID, name: String, pack: PackID, roles: Set<Role>) {
    (self.id, self.name, self.pack, self.roles) = (id, name, pack, roles)
  }
}
