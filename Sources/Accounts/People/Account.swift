public import Detection
public import Foundation
public import PolicyPacks

/// A person who can sign in on a server.
///
/// It holds no secret: passwords and keys are kept apart from it.
public struct Account: Sendable, Hashable, Codable {
  /// The person's id, the same as in the roster.
  public let id: PersonID
  /// What people call them.
  public var name: String
  /// The policy pack that they work under.
  public var pack: PackID
  /// What they do on the server.
  public var roles: Set<Role>
  /// The language of their pages, such as `de`; `nil` for the one that their browser asks for.
  public var language: String?
  /// Whether nobody can sign in to it.
  public var isDisabled: Bool
  /// When it was made.
  public let created: Date

  /// An account.
  public init(
    id: PersonID, name: String, pack: PackID, roles: Set<Role>, language: String? = nil,
    isDisabled: Bool = false, created: Date
  ) {
    self.id = id
    self.name = name
    self.pack = pack
    self.roles = roles
    self.language = language
    self.isDisabled = isDisabled
    self.created = created
  }

  /// What speaks against keeping an account like this, in one sentence; `nil` if nothing does.
  public var problem: String? {
    if PersonID(checking: id.description) == nil {
      return "a person's id must be a word without spaces"
    }
    let isName = name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    let length = name.trimmingCharacters(in: .whitespaces).count
    guard isName, length > 0, name.utf8.count <= 200 else {
      return "a name must have a letter at least, and may have 200 bytes"
    }
    let isPack = pack.description.utf8.allSatisfy { byte in
      (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
    }
    guard isPack, !pack.description.isEmpty else {
      return "a pack is named by its id: lower-case words joined by hyphens"
    }
    return roles.isEmpty ? "an account needs a role; most people are a learner" : nil
  }
}
