import CSystemCalls

/// Which kinds of sandbox work on this machine, found out by using each once.
public struct Confinement: Sendable, Hashable {
  /// Whether a kind works, with a sentence for people.
  public enum Availability: Sendable, Hashable {
    /// It works; what is worth knowing about it here.
    case available(String)
    /// It does not, for this reason.
    case unavailable(String)

    /// Whether it works.
    public var isAvailable: Bool { if case .available = self { true } else { false } }
    /// What is worth knowing about it.
    public var sentence: String {
      switch self {
      case .available(let sentence), .unavailable(let sentence): sentence
      }
    }
  }

  private let found: [SandboxKind: Availability]

  /// What works on a machine; for tests of those who choose by it.
  public init(_ found: [SandboxKind: Availability]) { self.found = found }

  /// What works on this machine; found out once.
  public static var here: Confinement { get async { await probing.value } }
  private static let probing = Task { await probe() }

  /// Whether a kind works.
  public subscript(kind: SandboxKind) -> Availability {
    found[kind] ?? .unavailable("It was not looked at.")
  }

  /// The kind to use: the wanted one, or else the strongest that works.
  ///
  /// - Throws: `SandboxError.unavailable` if it does not work. A program without a box must be wanted.
  public func choose(_ wanted: SandboxKind? = nil) throws(SandboxError) -> SandboxKind {
    let wanted = wanted ?? [.bubblewrap, .landlock].first { self[$0].isAvailable } ?? .landlock
    guard self[wanted].isAvailable else {
      throw .unavailable(wanted, reason: self[wanted].sentence)
    }
    return wanted
  }
}
