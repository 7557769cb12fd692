public import Detection

/// A version of three numbers (Semantic Versioning 2.0.0).
public struct SemanticVersion: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// Changes that make something looser.
  public var major: Int
  /// Changes that make something stricter or add something.
  public var minor: Int
  /// Changes that nobody notices.
  public var patch: Int

  /// The version written as `2.4.0`; missing numbers are 0.
  public init?(_ text: String) {
    guard text.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") }) else {
      return nil
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...3).contains(parts.count), parts.allSatisfy({ ($0 ?? -1) >= 0 }) else { return nil }
    major = parts[0] ?? 0
    minor = parts.count > 1 ? parts[1] ?? 0 : 0
    patch = parts.count > 2 ? parts[2] ?? 0 : 0
  }

  /// The version 0.0.0.
  static let zero = SemanticVersion(major: 0, minor: 0, patch: 0)

  private init(major: Int, minor: Int, patch: Int) {
    (self.major, self.minor, self.patch) = (major, minor, patch)
  }

  /// Orders as versions do.
  public static func < (left: Self, right: Self) -> Bool {
    (left.major, left.minor, left.patch) < (right.major, right.minor, right.patch)
  }

  /// The three numbers.
  public var description: String { "\(major).\(minor).\(patch)" }
}

/// A parent that a pack extends: `baseline ^1.0`.
public struct PackRequirement: Sendable, Hashable {
  /// The parent.
  public var id: PackID
  /// The least version; with `^`, one of the same major version.
  public var least: SemanticVersion?
  /// Whether the major version must be the same.
  public var isCaret: Bool

  /// The requirement written as `baseline`, `baseline ^1.0` or `baseline 1.2.3`.
  public init?(_ text: String) {
    let parts = text.split(separator: " ")
    guard let name = parts.first, parts.count <= 2 else { return nil }
    // A name, never a path.
    guard name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) else {
      return nil
    }
    id = PackID(String(name))
    isCaret = false
    guard parts.count == 2 else { return }
    isCaret = parts[1].hasPrefix("^")
    guard let version = SemanticVersion(String(isCaret ? parts[1].dropFirst() : parts[1])) else {
      return nil
    }
    least = version
  }

  /// Whether a version will do.
  public func accepts(_ version: SemanticVersion) -> Bool {
    guard let least else { return true }
    return isCaret ? version >= least && version.major == least.major : version == least
  }
}
