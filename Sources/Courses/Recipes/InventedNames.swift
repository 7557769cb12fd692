public import PlantedErrors

/// Names of people who do not exist.
///
/// Both parts are made up, so that no row of a table points at anybody; there are more than twenty
/// thousand of them.
public enum InventedNames {
  /// What of a name stands in a column.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    /// Given name and family name.
    case person
    /// The given name.
    case given
    /// The family name.
    case family
  }

  static let given = [
    "Adelin", "Alvar", "Amaltha", "Anselin", "Bereska", "Bertin", "Brunela", "Calvin", "Corvina",
    "Dagmara", "Delfin", "Dorival", "Edolin", "Elvina", "Emeran", "Fabrin", "Ferdona", "Florin",
    "Galdina", "Gisbert", "Halvar", "Hedera", "Idalina", "Ilvar", "Jasmund", "Jorinda", "Kasimira",
    "Kelvan", "Lavinia", "Lorand", "Malvin", "Merisa", "Nadelin", "Norvik", "Odalina", "Orvin",
    "Perpetua", "Quirin", "Ramona", "Rosalin", "Savina", "Severin", "Tavin", "Thadea", "Ulvina",
    "Valerin", "Wendelin", "Ysolda",
  ]

  private static let beginnings = [
    "Ahl", "Birken", "Brindle", "Callow", "Dorn", "Elster", "Farn", "Ginster", "Hasel", "Ilmen",
    "Juniper", "Kestrel", "Larch", "Marten", "Nettle", "Otter", "Pebble", "Quill", "Rowan",
    "Sorrel",
    "Tessel", "Ulmen", "Vesper", "Wicken",
  ]
  private static let endings = [
    "bury", "combe", "dahl", "feld", "garth", "hagen", "ley", "mere", "moor", "rode", "shaw",
    "stedt",
    "thal", "thorpe", "wang", "wick", "worth", "zell",
  ]

  static let family = beginnings.flatMap { beginning in endings.map { beginning + $0 } }

  /// A name.
  public static func draw(_ part: Part, using random: inout SeededGenerator) -> String {
    let given = random.pick(given, or: "")
    let family = random.pick(family, or: "")
    return switch part {
    case .person: "\(given) \(family)"
    case .given: given
    case .family: family
    }
  }

  /// Every given or family name there is.
  package static func all(_ part: Part) -> [String] {
    switch part {
    case .given: given
    case .family: family
    case .person: []
    }
  }

  /// An address of somebody who does not exist, at a domain that nobody can own.
  static func address(at domains: [String], using random: inout SeededGenerator) -> String {
    let name = draw(.person, using: &random).lowercased().replacing(" ", with: ".")
    return "\(name)@\(random.pick(domains, or: "example.org"))"
  }

  /// Whether nobody can own a domain: those that RFC 2606 and RFC 6761 set aside.
  static func isReserved(_ domain: String) -> Bool {
    let parts = domain.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isDomainByte) }),
      let last = parts.last
    else { return false }
    if ["example", "invalid", "test"].contains(last) { return true }
    return parts.count > 1 && parts[parts.count - 2] == "example"
      && ["com", "net", "org"].contains(last)
  }
}

extension UInt8 {
  /// Whether the byte may stand in a part of a domain.
  fileprivate var isDomainByte: Bool {
    (97...122).contains(self) || (48...57).contains(self) || self == UInt8(ascii: "-")
  }
}
