public import Detection

/// The name of a person, as the organisation's roster has it.
public typealias PersonID = Identifier<PackName.Person>

extension PackName {
  /// Somebody who works here.
  public enum Person {}
}

extension PersonID {
  /// The person with this name; `nil` if it is empty, very long, or has spaces or control characters.
  public init?(checking name: String) {
    let isClean = name.unicodeScalars.allSatisfy { scalar in
      !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
        && scalar.properties.generalCategory != .format
    }
    guard isClean, (1...200).contains(name.utf8.count) else { return nil }
    self.init(name)
  }
}

/// Who may agree to something.
public enum Approver: Sendable, Hashable {
  /// Whoever the roster has as the manager of the person who asks.
  case managerOfRequester
  /// Anybody in a group.
  case group(GroupID)
  /// One person.
  case person(PersonID)
}

extension Approver: LosslessStringConvertible, Comparable {
  /// The role, group or person, as `group:data-stewards`.
  public var description: String {
    switch self {
    case .managerOfRequester: "role:\(Approver.managerRole)"
    case .group(let group): "group:\(group)"
    case .person(let person): "person:\(person)"
    }
  }

  /// The approver written as `group:data-stewards`.
  public init?(_ description: String) {
    guard let colon = description.firstIndex(of: ":") else { return nil }
    let name = String(description[description.index(after: colon)...])
    switch description[..<colon] {
    case "role" where name == Approver.managerRole: self = .managerOfRequester
    case "group" where !name.isEmpty: self = .group(GroupID(name))
    case "person" where !name.isEmpty: self = .person(PersonID(name))
    default: return nil
    }
  }

  /// What packs call the requester's manager.
  static let managerRole = "manager-of-requester"

  /// In words: `the requester's manager`, `data-stewards`.
  public var words: String {
    switch self {
    case .managerOfRequester: "the requester's manager"
    case .group(let group): group.description
    case .person(let person): person.description
    }
  }

  /// Orders as they are written.
  public static func < (left: Approver, right: Approver) -> Bool {
    left.description < right.description
  }
}

extension Approver: Codable {
  /// Reads `group:data-stewards`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let approver = Approver(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no approver")
    }
    self = approver
  }

  /// Writes `group:data-stewards`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
