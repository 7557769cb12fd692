public import Accounts
public import Detection
public import PolicyPacks

/// Who somebody is on a server, and under which pack they work there.
public struct MemberReport: Sendable, Hashable, Codable {
  /// Their id, the same as in the roster.
  public var person: PersonID
  /// What people call them.
  public var name: String
  /// What they do there.
  public var roles: [Role]
  /// What the token may do; empty for somebody who came with a browser.
  public var scopes: [TokenScope]
  /// Their pack.
  public var pack: PackID
  /// The pack's version, such as `1.2.0`.
  public var packVersion: String
  /// The languages that the pack has messages in.
  public var languages: [String]
  /// The most bytes of a draft.
  public var maxDraftBytes: Int

  /// A report.
  public init(_ account: Account, scopes: Set<TokenScope>, under pack: PolicyPack) {
    person = account.id
    name = account.name
    roles = account.roles.sorted()
    self.scopes = TokenScope.allCases.filter { scopes.contains($0) }
    self.pack = pack.id
    packVersion = pack.version.description
    languages = pack.languages
    maxDraftBytes = pack.maxDraftBytes
  }
}
