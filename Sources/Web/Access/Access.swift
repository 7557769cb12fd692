import Accounts
import HTTPTypes

/// Who may use an address.
enum Access: Sendable, Hashable {
  /// Anybody.
  case anybody
  /// Whoever watches over the server: programs on this computer, and admins.
  case operators
  /// Anybody where the server is open to all who reach it; everybody who signed in elsewhere.
  case checkers
  /// Whoever signed in and has one of these roles.
  case members(Set<Role>)

  /// Everybody who signed in.
  static let everyMember = Access.members(Set(Role.allCases))

  /// Whether it lets a visitor in.
  func admits(_ visitor: Visitor, isOpen: Bool) -> Bool {
    switch self {
    case .anybody: true
    case .checkers: isOpen || visitor.member != nil
    case .operators: visitor.roles.contains(.admin) || isOpen && visitor.isOnThisComputer
    case .members(let roles): !roles.isDisjoint(with: visitor.roles)
    }
  }
}

extension Visitor {
  fileprivate var isOnThisComputer: Bool { ["127.0.0.1", "::1"].contains(address) }
}

/// Something that can be asked of the server, and who may ask it.
struct AccessRow: Sendable, Hashable {
  let method: HTTPRequest.Method
  /// The address; `:name` stands for one part of it, `**` for the rest.
  let path: String
  let access: Access
  /// What a program's token must be for; `nil` where only browsers come.
  let scope: TokenScope?
  /// Whether a token may be for anything.
  let takesAnyToken: Bool

  init(
    _ method: HTTPRequest.Method, _ path: String, _ access: Access, _ scope: TokenScope? = nil,
    takesAnyToken: Bool = false
  ) {
    (self.method, self.path, self.access, self.scope) = (method, path, access, scope)
    self.takesAnyToken = takesAnyToken
  }

  /// Whether it lets a visitor in.
  func admits(_ visitor: Visitor, isOpen: Bool) -> Bool {
    if case .program(let scopes) = visitor.member?.means, access != .anybody, !takesAnyToken {
      guard let scope, scopes.contains(scope) else { return false }
    }
    return access.admits(visitor, isOpen: isOpen)
  }
}
